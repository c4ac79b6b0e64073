"""Puts the parts together from the settings: where server and command line both start."""

import hashlib
from dataclasses import dataclass

from secondlook.clients.live import LiveClients
from secondlook.clients.people import KnownPeople
from secondlook.clients.registry import Registry
from secondlook.pii import PersonalDataEngine
from secondlook.policy.packs import Pack, load_pack
from secondlook.review import Reviewer
from secondlook.settings import Settings


@dataclass(frozen=True, slots=True)
class Parts:
    """The working parts of one process."""

    settings: Settings
    registry: Registry
    clients: LiveClients
    pack: Pack
    reviewer: Reviewer


def assemble(settings: Settings, id_key: bytes) -> Parts:
    """Opens the registry (and upgrades it), loads the pack and the recognizers.

    `id_key` salts finding ids; processes that serve the same browser share it. Raises PackError,
    RegistryError or SettingsError.
    """
    registry = Registry(settings.registry_url, settings.data_dir)
    registry.upgrade()
    clients = LiveClients(registry)
    clients.refresh()
    pack = load_pack(settings.pack)
    engine = PersonalDataEngine(
        settings.internal_hosts,
        settings.names_model,
        settings.names_threshold,
        settings.places_threshold,
    )
    people = KnownPeople(pack.organisation.people)
    reviewer = Reviewer([engine, clients, people], pack, id_key)
    return Parts(settings, registry, clients, pack, reviewer)


def finding_key(secret: str) -> bytes:
    """An id key derived from a token: the same for all workers, gone when the token is rotated."""
    return hashlib.blake2b(secret.encode(), person=b"finding ids").digest()
