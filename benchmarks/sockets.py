"""Goal 9: attempts to reach the network while a first draft with an e-mail address is reviewed."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.rows import Row

_COUNT = """
import sys; sys.path.insert(0, {root!r})
attempts = []
sys.addaudithook(lambda event, _: attempts.append(event) if event in ("socket.connect", "socket.getaddrinfo") else None)
{review}
print(len(attempts))
"""
_TEXT = "Mail jan.terpstra@voorbeeld.nl of bel 06-21436587"
_OURS = f"""
from secondlook.pii import PersonalDataEngine
from secondlook.policy.packs import load_pack
from secondlook.review import Reviewer
from secondlook.findings import Channel, Draft
review = Reviewer([PersonalDataEngine()], load_pack("the-enablers"), b"key").review(Draft({_TEXT!r}, Channel.TWITTER))
assert len(review.findings) == 2
"""
_STOCK = f"""
from benchmarks.stock import Stock
Stock(with_ner=False).review({_TEXT!r})
"""


def main() -> None:
    ours, stock = _attempts(_OURS), _attempts(_STOCK)
    Row(
        "attempts to reach the network",
        str(ours),
        f"{stock} (stock Presidio, first e-mail address)",
        "–",
        "0",
        ours == 0,
    ).emit()


def _attempts(review: str) -> int:
    root = str(Path(__file__).parent.parent)
    command = [sys.executable, "-c", _COUNT.format(root=root, review=review)]
    # As on a fresh machine: tldextract keeps on disk what it once fetched.
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TLDEXTRACT_CACHE": folder}
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return int(done.stdout.split()[-1])


if __name__ == "__main__":
    main()
