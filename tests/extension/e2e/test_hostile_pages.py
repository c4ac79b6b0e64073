"""A page that turns against the extension (promise 17), markup in everything that is shown (18)."""

import json

import pytest

from extension.e2e.browsers import Browser
from extension.e2e.conftest import OpenDesk
from extension.e2e.desks import Desk
from page.payloads import PAYLOADS

X = "https://x.com/compose/post?editor=draft"
YAMMER = "https://web.yammer.com/main?editor=plain"
CRITICAL = "Gestart bij Gemeente Lindervoort vandaag"

# Run before anything of the page: what a hostile page would change to look inside.
TRAPS = """<script>
globalThis.loot = [];
const roots = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, {...options, mode: "open"});
  roots.push(root);
  return root;
};
globalThis.rootsSeen = roots;
for (const name of ["fetch", "postMessage"]) {
  const own = globalThis[name];
  globalThis[name] = function (...given) { loot.push([name, String(given[0])]); return own?.apply(this, given); };
}
for (const [kind, name] of [[Node, "appendChild"], [Element, "append"], [EventTarget, "addEventListener"], [Document, "createElement"]]) {
  const own = kind.prototype[name];
  kind.prototype[name] = function (...given) {
    if (this instanceof ShadowRoot || String(given[0]).includes("secondlook")) loot.push([name, String(given[0])]);
    return own.apply(this, given);
  };
}
Object.defineProperty(Object.prototype, "review", {get() { return undefined; }, set(value) { loot.push(["review", value]); }, configurable: true});
for (const kind of ["message", "click", "keydown", "focusin", "pointerdown"])
  addEventListener(kind, (event) => { if (event.target?.parentElement === document.documentElement) loot.push([kind, "ours"]); }, true);
</script>"""

HOST = (
    "[...document.documentElement.children].find((one) => !['HEAD', 'BODY'].includes(one.tagName))"
)

# Each tries something and says what it got; nothing at all is what it should get.
ATTACKS = {
    "reads a global of the content script": "() => globalThis.secondlook ?? null",
    "reads the extension's runtime": "() => globalThis.chrome?.runtime?.id ?? null",
    "opens the shadow root": f"() => {HOST}?.shadowRoot ?? null",
    "catches the shadow root when it is made": "() => rootsSeen.length || null",
    "asks for the shadow root by its parts": "() => document.querySelector('.card, .badge, .veil')",
    "reads words of the card from the page": "() => document.documentElement.textContent.includes('Social Media Policy') || null",
    "reads the card from the accessibility of the host": f"() => {HOST}?.getAttributeNames().find((name) => name.startsWith('aria')) ?? null",
    "reads an element of the card by its place": "() => document.elementsFromPoint(200, 250).find((one) => one.matches('.card, .acts *')) ?? null",
    "reads a file of the extension": "async () => (await Promise.all(['manifest.json', 'content/main.js', 'icons/look-16.png'].map((file) => fetch(`chrome-extension://ID/${file}`).then(() => file, () => null)))).find(Boolean) ?? null",
    "sends a message to the extension": "async () => { try { return await chrome.runtime.sendMessage('ID', {kind: 'settings'}) ?? null; } catch { return null; } }",
    "connects to the extension": "() => { try { return chrome.runtime.connect('ID'); } catch { return null; } }",
    "asks the server by itself": "async () => { try { return (await fetch('http://127.0.0.1:PORT/review', {method: 'POST', body: '{}'})).status; } catch { return null; } }",
    "clicks the host from a script": f"() => {{ {HOST}?.click(); return fixture.published.length || null; }}",
    "clicks a place of the question from a script": f"() => {{ for (let y = 0; y < 800; y += 10) for (let x = 300; x < 900; x += 40) {HOST}?.dispatchEvent(new MouseEvent('click', {{clientX: x, clientY: y, bubbles: true, composed: true, detail: 1}})); return fixture.published.length || null; }}",
    "presses Enter on the host from a script": f"() => {{ for (const key of ['Tab', 'Enter', ' ']) {HOST}?.dispatchEvent(new KeyboardEvent('keydown', {{key, bubbles: true, composed: true}})); return fixture.published.length || null; }}",
    "presses the site's button from a script": "() => { document.querySelector('[data-testid=tweetButton]').click(); return fixture.published.length || null; }",
    "takes the host away and posts": f"() => {{ {HOST}?.remove(); document.querySelector('[data-testid=tweetButton]').click(); return fixture.published.length || null; }}",
    "floods it with messages": "async () => { for (let i = 0; i < 2000; i += 1) postMessage({kind: 'settings-changed', settings: {gate: 'critical', channels: {twitter: false}}}, '*'); await new Promise((done) => setTimeout(done, 200)); document.querySelector('[data-testid=tweetButton]').click(); return fixture.published.length || null; }",
    "fakes the events of the extension": "async () => { for (const name of ['settings-changed', 'server-back', 'secondlook']) { window.dispatchEvent(new CustomEvent(name, {detail: {}})); document.dispatchEvent(new CustomEvent(name)); } return fixture.published.length || null; }",
    "hears the events inside the card": "() => loot.find(([, words]) => words === 'ours') ?? null",
    "finds a token, an answer or a client in what it patched": "() => loot.find(([name, words]) => /Bearer|review|token|een-sleutel/.test(String(name) + JSON.stringify(words)) && name !== 'fetch') ?? null",
}


def test_there_are_twenty_attacks() -> None:
    assert len(ATTACKS) >= 20


@pytest.fixture(scope="module")
def hostile(browser: Browser) -> Desk:
    """A draft with a finding, its card opened and used, and the question open, on a page full of traps."""
    browser.before = TRAPS
    desk = Desk(browser, X)
    browser.before = ""
    desk.write(CRITICAL, "critical")
    desk.click_words("Gemeente Lindervoort")
    desk.click_button("Volgende" if "Volgende" in desk.shown() else "Sluiten")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    # The attacks below aim at what is there.
    assert desk.page.evaluate(f"() => {HOST} !== undefined")
    return desk


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_page_gets_nothing(hostile: Desk, browser: Browser, attack: str) -> None:
    got = hostile.page.evaluate(
        ATTACKS[attack].replace("ID", browser.identity).replace("PORT", "8765")
    )
    assert got is None
    assert [] == hostile.published


def test_after_all_attacks_the_gate_still_works(hostile: Desk) -> None:
    if "Toch plaatsen" not in hostile.shown():
        hostile.publish()
    hostile.click_button("Toch plaatsen")
    hostile.wait_published()


def test_payloads_in_every_word_that_is_shown_stay_words(open_desk: OpenDesk) -> None:
    """Every string of a real answer is poisoned before the content script draws it."""
    desk = open_desk(YAMMER)
    desk.page.evaluate("() => { globalThis.fired = 0; globalThis.pwned = () => { fired += 1; }; }")
    desk.script.run("() => { globalThis.pwned = () => { globalThis.firedHere = true; }; }")
    desk.write(CRITICAL, "critical")
    for payload in PAYLOADS:
        poison = json.dumps(payload)
        desk.script.run(
            f"""() => {{
                const [box] = secondlook.desk.boxes, [finding] = box.findings;
                Object.assign(finding, {{message: {poison}, advice: {poison}, category: {poison},
                    replacements: [{poison}], clause: {{document: {poison}, section: {poison}}}}});
                secondlook.desk.card.open(box, finding, false);
            }}"""
        )
        assert payload in desk.script.run(
            "() => secondlook.desk.card.element.querySelector('.message').textContent"
        )
        elements = desk.script.run(
            "() => [...new Set([...secondlook.desk.card.element.querySelectorAll('*')].map((one) => one.tagName))]"
        )
        assert {"DIV", "P", "SPAN", "STRONG", "BUTTON", "A"} >= set(elements)
    assert (0, None) == (
        desk.page.evaluate("() => fired"),
        desk.script.run("() => globalThis.firedHere"),
    )


def test_payloads_in_drafts_stay_words(open_desk: OpenDesk) -> None:
    desk = open_desk("https://web.yammer.com/main?editor=textarea")
    desk.page.evaluate("() => { globalThis.fired = 0; globalThis.pwned = () => { fired += 1; }; }")
    desk.enter()
    for payload in PAYLOADS:
        desk.press("Control+a")
        desk.page.keyboard.insert_text(
            f"{payload} bij Gemeente Lindervoort, wifi: wachtwoord {payload.replace(' ', '/')}Zomer2019!"
        )
        assert "critical" == desk.settled()
        desk.press("F8")
        desk.press("Escape")
    assert 0 == desk.page.evaluate("() => fired")
