"""Where the page itself says that words are: what an underline is compared with."""

MEASURE = """([before, words]) => {
    const area = fixture.element;
    if (area instanceof HTMLTextAreaElement) {
        const style = getComputedStyle(area), box = area.getBoundingClientRect();
        const pen = document.createElement("canvas").getContext("2d");
        pen.font = style.font;
        const left = box.left + area.clientLeft + parseFloat(style.paddingLeft);
        const from = pen.measureText(before).width;
        return [left + from, box.top, pen.measureText(before + words).width - from, 40];
    }
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
        const {x, y, width, height} = range.getBoundingClientRect();
        return [x, y, width, height];
    }
}"""
