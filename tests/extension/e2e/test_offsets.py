"""Ten thousand texts in a real document: read back as they are, and each span on its own words (promise
10).
"""

from extension.e2e.browsers import ROOT
from extension.e2e.conftest import OpenDesk

CONTRACT = ROOT / "tests" / "contract" / "offsets.json"

# Each text becomes lines of blocks, as editors make them; every piece stands in a node of its own, a
# mention in an element that cannot be edited.
_ROUND_TRIP = """([pieces, texts]) => {
    const place = document.createElement("div");
    place.style.whiteSpace = "pre-wrap";
    document.body.append(place);
    const mismatches = [];
    const put = (line, words) => {
        if (words === "") return;
        const node = words.startsWith("@") ? document.createElement("span") : document.createTextNode(words);
        if (node.nodeType === 1) { node.contentEditable = "false"; node.textContent = words; }
        line.append(node);
    };
    const block = () => place.appendChild(document.createElement("p"));
    for (const [indexes, first, last, start, end] of texts) {
        place.replaceChildren();
        let line = block();
        for (const index of indexes) {
            const [opening, ...more] = pieces[index].split("\\n");
            put(line, opening);
            for (const words of more) put(line = block(), words);
        }
        for (const one of place.children) if (!one.firstChild) one.append(document.createElement("br"));
        const text = indexes.map((index) => pieces[index]).join("");
        const words = indexes.slice(first, last + 1).map((index) => pieces[index]).join("");
        const map = secondlook.textmap.read(place);
        const range = secondlook.textmap.rangeOf(map, {start, end});
        const found = range?.toString() ?? "";
        if (map.text !== text || found !== words.replaceAll("\\n", "")) mismatches.push([text, map.text, words, found]);
    }
    place.remove();
    return [texts.length, mismatches.slice(0, 3)];
}"""


def test_ten_thousand_texts_are_read_back_and_their_spans_found(open_desk: OpenDesk) -> None:
    desk = open_desk("https://web.yammer.com/main?editor=plain")
    contract = CONTRACT.read_text("utf-8")
    desk.script.run(f"() => {{ globalThis.contract = {contract}; }}")
    found = desk.script.run(
        f"() => ({_ROUND_TRIP})([globalThis.contract.pieces, globalThis.contract.texts])"
    )
    assert [10_000, []] == found
