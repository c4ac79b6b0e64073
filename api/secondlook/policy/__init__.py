"""The policy as data: packs of rules, the kinds of checks they are made of, and what checks see."""

from secondlook.policy.packs import Pack, load_pack

__all__ = ["Pack", "load_pack"]
