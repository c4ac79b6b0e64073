// How everything that Second Look puts over a page looks: one style sheet, only for its own closed
// shadow root. Colours are those of the check page, by day and by night.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const underlines = `
    ::highlight(secondlook-critical) { text-decoration: underline wavy #dc4a40 2px;
      background-color: rgb(220 74 64 / 12%); }
    ::highlight(secondlook-warning) { text-decoration: underline dashed #b8770b 2px;
      background-color: rgb(184 119 11 / 10%); }
    ::highlight(secondlook-advice) { text-decoration: underline dotted #3f7fd6 2px; }`;

  const colours = `
    :host { color-scheme: light dark;
      --card: #fffefb; --well: #f8f6f0; --ink: #20242c; --soft: #5a5f69; --hair: #e3ded2; --edge: #8b8778;
      --accent: #1d5c53; --accent-strong: #164941; --on-accent: #fff; --accent-wash: #e4efeb;
      --critical: #b3261e; --critical-wash: #fbe9e6; --warning: #8d5600; --warning-wash: #fbf0da;
      --advice: #2a5ca8; --advice-wash: #e8effa; --clear: #1b6a41; --clear-wash: #e4f2e8;
      --shade: 0 1px 2px rgb(60 50 30 / 10%), 0 12px 32px -8px rgb(60 50 30 / 28%); }
    @media (prefers-color-scheme: dark) { :host {
      --card: #1d2026; --well: #191c21; --ink: #ebe8e1; --soft: #a9adb7; --hair: #30343d; --edge: #747a87;
      --accent: #86d3c4; --accent-strong: #a5e2d5; --on-accent: #0d2723; --accent-wash: #1f3733;
      --critical: #ff958a; --critical-wash: #3d2321; --warning: #f2bd66; --warning-wash: #392d18;
      --advice: #94bdff; --advice-wash: #1f2c42; --clear: #86d9a9; --clear-wash: #1b3326;
      --shade: 0 1px 2px rgb(0 0 0 / 40%), 0 14px 36px -10px rgb(0 0 0 / 70%); } }
    [data-severity=critical] { --tone: var(--critical); --wash: var(--critical-wash); }
    [data-severity=warning] { --tone: var(--warning); --wash: var(--warning-wash); }
    [data-severity=advice] { --tone: var(--advice); --wash: var(--advice-wash); }
    [data-severity=clear] { --tone: var(--clear); --wash: var(--clear-wash); }
    [data-severity=unchecked] { --tone: var(--ink); --wash: var(--well); }`;

  const frame = `
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    .hidden { clip-path: inset(50%); height: 1px; overflow: hidden; position: fixed; white-space: nowrap; width: 1px; }
    .badge, .card, .veil { color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", Roboto, sans-serif;
      pointer-events: auto;
      position: fixed; text-align: left; letter-spacing: normal; }
    button, a.act { background: var(--card); border: 1px solid var(--edge); border-radius: 9px; color: var(--ink);
      cursor: pointer;
      display: inline-block; font: inherit; font-size: 14px; margin: 0; min-height: 30px; padding: 4px 11px;
        text-align: left; text-decoration: none; }
    button:hover, a.act:hover { background: var(--accent-wash); }
    button:focus-visible, a.act:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
    .primary:hover { background: var(--accent-strong); }
    .quiet, a.act.quiet { background: none; border-color: transparent; color: var(--soft); text-decoration: underline; }
    p, h2, ul { margin: 0; }
    .mirror { overflow: hidden; pointer-events: none; position: fixed; }
    .mirror > div { color: transparent; overflow-wrap: break-word; white-space: pre-wrap; }`;

  const badge = `
    .badge { align-items: center; background: var(--card); border: 1px solid var(--tone, var(--edge));
      border-radius: 999px;
      box-shadow: 0 1px 4px rgb(0 0 0 / 14%); color: var(--tone, var(--soft)); display: flex; font-size: 12.5px;
        font-weight: 600;
      gap: 6px; line-height: 1; min-height: 24px; padding: 3px 10px 3px 7px; max-width: 260px; white-space: nowrap; }
    .badge::before { background: var(--tone, var(--edge)); border-radius: 50%; content: ""; height: 9px;
      width: 9px; flex: none; }
    .badge[data-severity=critical]::before { border-radius: 2px; transform: rotate(45deg); }
    .badge[data-severity=warning]::before { border-radius: 2px; }
    .badge[data-severity=unchecked] { border-style: dashed; border-width: 2px; }
    .badge[data-severity=unchecked]::before { background: none; border: 2px solid var(--ink); }`;

  const card = `
    .card { background: var(--card); border: 1px solid var(--tone, var(--hair)); border-radius: 14px;
      box-shadow: var(--shade);
      max-height: min(70vh, 520px); max-width: calc(100vw - 16px); overflow-wrap: anywhere; overflow-y: auto;
        width: 360px; }
    .notice { bottom: 16px; left: 16px; }
    .card:focus, .dialog:focus { outline: none; }
    .head { align-items: center; background: var(--wash, var(--well)); display: flex; gap: 8px;
      padding: 8px 8px 8px 15px; }
    .head strong { color: var(--tone, var(--ink)); flex: 1; font-size: 14px; }
    .head button { background: none; border-color: transparent; min-width: 30px; padding: 4px 8px; text-align: center; }
    .said { display: grid; gap: 8px; padding: 12px 15px; }
    .quote { font-weight: 600; }
    .label { color: var(--soft); font-size: 12.5px; font-weight: 600; }
    .clause { color: var(--soft); font-size: 13px; }
    .acts { display: flex; flex-wrap: wrap; gap: 6px; padding: 0 15px 12px; }
    .foot { border-top: 1px solid var(--hair); display: flex; flex-wrap: wrap; gap: 2px; padding: 6px 8px; }
    .foot > * { font-size: 13px; }`;

  const dialog = `
    .veil { align-items: center; background: rgb(20 22 26 / 45%); display: flex; inset: 0; justify-content: center;
      padding: 16px; }
    .dialog { background: var(--card); border-radius: 16px; border-top: 5px solid var(--tone, var(--edge));
      box-shadow: var(--shade);
      display: grid; gap: 12px; max-height: 90vh; max-width: 480px; overflow: auto; overflow-wrap: anywhere;
        padding: 20px 24px; width: 100%; }
    .dialog h2 { font: 600 21px/1.3 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
      color: var(--tone, var(--ink)); }
    .dialog ul { display: grid; gap: 8px; list-style: none; padding: 0; }
    .dialog li { border-left: 3px solid var(--tone, var(--edge)); padding-left: 10px; }
    .dialog .acts { justify-content: flex-end; padding: 4px 0 0; }
    @media (prefers-reduced-motion: no-preference) { .dialog, .card { animation: arrive 120ms ease-out; } }
    @keyframes arrive { from { opacity: 0; transform: translateY(4px); } }
    @media (forced-colors: active) { .badge, .card, .dialog, button { border: 1px solid CanvasText; } }`;

  /** @param {string} rules */
  function sheetOf(rules) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  }

  parts.styles = {
    surface: () => sheetOf([underlines, colours, frame, badge, card, dialog].join("\n")),
    underlines: () => sheetOf(underlines),
  };
}
