"""The reviewer of a server: personal data, names, clients by name and without, and every rule."""

from benchmarks.posts import registry
from secondlook.clients.snapshots import Clients, Snapshot
from secondlook.pii import PersonalDataEngine
from secondlook.policy.packs import load_pack
from secondlook.review import Reviewer


def whole_reviewer(clients: int) -> Reviewer:
    """With that many clients in the registry."""
    listed = Snapshot.of(Clients.of(registry(clients)), generation=None)
    return Reviewer([PersonalDataEngine(), listed], load_pack("the-enablers"), b"key")
