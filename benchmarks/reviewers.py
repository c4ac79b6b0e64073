"""The reviewer of a server: personal data, names, clients by name and without, and every rule."""

from benchmarks.posts import registry
from secondlook.review import Reviewer


def whole_reviewer(clients: int) -> Reviewer:
    """With that many clients in the registry."""
    # Presidio without what downloads is ours alone: the other side is loaded as it comes, before.
    from secondlook.clients.snapshots import Clients, Snapshot
    from secondlook.pii import PersonalDataEngine
    from secondlook.policy.packs import load_pack

    listed = Snapshot.of(Clients.of(registry(clients)), generation=None)
    return Reviewer([PersonalDataEngine(), listed], load_pack("the-enablers"), b"key")
