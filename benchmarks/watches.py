"""Functions that a page runs to time itself, by its own clock."""

# From the moment the key went down, as the browser has it, to the end of the frame that paints.
PAINTED = """() => {
    globalThis.painted = [];
    globalThis.letters = [];
    let from = 0;
    const afterFrame = (act) => requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = act;
        port2.postMessage(0);
    });
    const marks = () => CSS.highlights.get("secondlook-warning")?.size ?? 0;
    const look = () => {
        if (marks() === 0) return afterFrame(look);
        painted.push(performance.now() - from);
    };
    addEventListener("keydown", (event) => {
        if (event.key !== "7") return;
        from = event.timeStamp;
        afterFrame(() => {
            letters.push(performance.now() - from);
            look();
        });
    }, true);
}"""
HELD_UP = """() => {
    globalThis.delays = [];
    addEventListener("keydown", ({timeStamp}) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => delays.push(performance.now() - timeStamp);
        port2.postMessage(0);
    }, true);
}"""
COUNTED = """() => {
    globalThis.calls = [];
    for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback", "fetch"]) {
        const own = globalThis[name];
        if (own) globalThis[name] = (...given) => { calls.push(name); return own(...given); };
    }
}"""
