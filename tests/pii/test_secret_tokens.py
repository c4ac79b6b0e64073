"""Keys of services, tokens, private keys and connection strings; hashes and identifiers are none."""

from collections.abc import Callable

import pytest

FIND = [
    "BitLocker: ⟦CREDENTIAL 123456-234567-345678-456789-567890-678901-789012-890123⟧",
    "https://feed.example/cal.ics?key=⟦CREDENTIAL 8f3kd92ls0dkfj39fk2l⟧",
    "oeps: ⟦CREDENTIAL AKIAQ3XNTV7LPB2WZKHD⟧",
    "⟦CREDENTIAL ghp_s0mt2T9lk5dWEDFzAZWXqO1eyx9bQEIliWwp⟧ stond in de repo",
    "⟦CREDENTIAL glpat-W4NQn2ZI8smpElpHJHrS⟧",
    "⟦CREDENTIAL xoxb-013381902737-575615728247-BIIahDJO0ukgojXPel6UabOU⟧",
    "⟦CREDENTIAL AIzaJzvZssVyZzi8bSL1wCpWnI9ZmLDYEYMEhnJ⟧.",
    "⟦CREDENTIAL sk_live_BZxUtKKdpqOONMQy8CpoHUQd⟧",
    "OPENAI_API_KEY=⟦CREDENTIAL sk-proj-97kD4nWfyFVLPYa7aQcgb8XjR0dabgjcsUKDfAjkKNCEQEPc⟧",
    "⟦CREDENTIAL postgres://beheer:Tulp3nveld@db-acc.lindeveld.nl:5432/relaties⟧ voor vanavond",
    "Er staat ⟦CREDENTIAL -----BEGIN RSA PRIVATE KEY-----⟧ bovenaan",
    "⟦CREDENTIAL eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI2MTI3ODAifQ.p3tKmfioBOP0AEjmP7gQj1crGGzm79BS⟧",
    "DefaultEndpointsProtocol=https;AccountName=lindeveld;AccountKey=⟦CREDENTIAL Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYg==⟧;EndpointSuffix=core.windows.net",
    "Server=tcp:db,1433;User ID=sa;Password=⟦CREDENTIAL P@ssw0rd!Tulp⟧;Encrypt=True",
    "⟦CREDENTIAL redis://:Gr0eneFiets@cache:6379/0⟧",
    "hook: ⟦CREDENTIAL https://hooks.slack.com/services/T01ABCDEF/B02GHIJKL/a1b2c3d4e5f6g7h8i9j0k1l2⟧",
    "⟦CREDENTIAL npm_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8⟧",
    "⟦CREDENTIAL mongodb+srv://app:Vl1nder@cluster0.lindeveld.net/prod⟧ is de nieuwe",
]
PASS = [
    "https://shop.example/p?key=summer-sale-landing-page",
    "serie nummers 123456-123456",
    "https://x.example/?key=home",
    "commit 7d01e4f8c2a95b3604e1f77a08d3c9be52a6f410",
    "Ticket 3f2b8c1e-7a4d-4e9b-b1c6-0d5f8a92e773",
    "ghp_ is the prefix of GitHub tokens",
    "AKIA staat voor access key",
    "https://www.youtube.com/watch?v=dQ4x9TzKp2M",
    'eyJ is base64 for {"',
    "https://docs.northfield.com:8080/a@b",
    "sk-8 is een printer",
    "ask-me-anything-session-about-privacy-and-security",
    "live_streaming_is_the_new_television_for_everybody",
    "SHA-256 en AES-128",
    "https://lindeveld.nl/?code=zomer",
    "risk-based-approach-to-information-security",
    "npm_config_registry staat goed",
    "https://user@lindeveld.nl/pad",
    "https://lindeveld.nl:8443/pad@2x",
    "9f3c2ab17d01e4f8c2a95b3604e1f77a is de md5",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
