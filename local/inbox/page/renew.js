/**
 * Makes a part of the page equal to its newer self by changing only what differs: what stays keeps its element, and with it
 * the focus, the selection and the place on the screen.
 */
export function renew(now, next) {
  if (now.isEqualNode(next)) return;
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  let place = now.firstChild;
  for (const wanted of [...next.childNodes]) {
    const known = counterpart(now, place, wanted);
    if (!known) {
      const added = document.importNode(wanted, true);
      if (wanted.id) added.classList?.add('new');
      now.insertBefore(added, place);
      continue;
    }
    // Moving what stands where it should would take the focus from it.
    if (known !== place) now.insertBefore(known, place);
    place = known.nextSibling;
    if (known.nodeType === Node.ELEMENT_NODE) renew(known, wanted);
    else if (known.nodeValue !== wanted.nodeValue) known.nodeValue = wanted.nodeValue;
  }
  while (place) {
    const gone = place;
    place = place.nextSibling;
    gone.remove();
  }
}

/** What stands for a node already: by its id wherever it is, else the very next one where it is of the same kind. */
function counterpart(parent, place, wanted) {
  if (wanted.id)
    return [...parent.children].find((child) => child.id === wanted.id && child.tagName === wanted.tagName);
  return place && !place.id && place.nodeName === wanted.nodeName ? place : null;
}
