/** What runs in the page and not here, as text: this project's own code knows no DOM, and its types shouldn't either. */

/** The focused element: what it is called, and whether one sees that it has the focus. */
export const FOCUS = `(() => {
  const element = document.activeElement;
  const shown = element.matches('input[type=file]') ? element.nextElementSibling : element;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const words = element.labels?.[0]?.innerText ?? element.innerText ?? '';
  // The window itself, between the last element and the first one, and a frame have marks of their own.
  const isMarked = /BODY|IFRAME/.test(element.tagName) || (outlineStyle !== 'none' && outlineWidth !== '0px');
  return { words, title: element.title, isMarked };
})()`;

/** By how many pixels the page is wider than its window. */
export const OVERFLOW = 'document.documentElement.scrollWidth - innerWidth';

/** By how many pixels a mail is taller than the sheet it lies on, which would cut it. */
export const CUT =
  '(() => { const s = document.querySelector(".sheet"); return s ? s.scrollHeight - s.clientHeight : 0 })()';

export const MOVING = 'document.getAnimations().length';

/** Drops a file on the page, as a hand would. */
export function dropping(name: string, text: string): string {
  return `(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'message/rfc822' }));
    for (const kind of ['dragover', 'drop']) {
      document.querySelector('main').dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  })()`;
}

/** Tries from a page elsewhere to read the inbox, to act in it, and to frame it; says what came of each. */
export function attacking(inbox: string): string {
  return `(async (target) => {
    const outcomes = [];
    const attempt = async (name, what) => {
      try {
        outcomes.push(name + ' ' + (await what()));
      } catch {
        outcomes.push(name + ' refused');
      }
    };
    const body = '{"to":"week"}';
    await attempt('read', async () => (await fetch(target)).text());
    await attempt('token', () => fetch(target + '/clock', { method: 'POST', headers: { 'X-Protege-Token': 'x' }, body }));
    await attempt('blind', async () => (await fetch(target + '/clock', { method: 'POST', mode: 'no-cors', body })).type);
    await attempt('frame', async () => {
      const frame = document.createElement('iframe');
      frame.src = target;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      return frame.contentDocument;
    });
    return outcomes;
  })(${JSON.stringify(inbox)})`;
}
