// Lights up an issue on both sides and in the list. Everything is heard at the document, so it does not matter when a report comes into the page.
(() => {
  'use strict';
  const hoverDelay = 150;
  let lit = null;
  let pointer = { x: NaN, y: NaN };
  let waiting = 0;

  const report = () => document.querySelector('.report');
  const all = (selector) => [...(report()?.querySelectorAll(selector) ?? [])];
  const shown = (element) => element.getClientRects().length > 0;
  const numberOf = (element) => element?.closest?.('[data-i]')?.dataset.i.split(' ')[0] ?? null;
  const inList = (element) => element?.closest?.('.issues li') !== null;
  const marksOf = (number) => all(`.mark[data-i~="${number}"]`);
  const itemOf = (number) => report()?.querySelector(`.issues li[data-i="${number}"]`) ?? null;
  const itemLinks = () => all('.issues a.issue').filter(shown);
  const textMarks = () => all('a.mark:not([tabindex="-1"])');
  const panel = () => report()?.querySelector('.panel') ?? null;
  const isBeside = () => panel() !== null && getComputedStyle(panel()).position === 'sticky';
  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  // The copy's place, or the source's where the copy has none: the two share a row unless a sentence was moved.
  const placeOf = (number) => {
    const marks = marksOf(number);
    return marks.find((mark) => mark.closest('[data-side=copy]')) ?? marks[0] ?? null;
  };

  const light = (number) => {
    if (number === lit) return;
    for (const element of all('.lit')) element.classList.remove('lit');
    for (const item of all('.issues [aria-current]')) item.removeAttribute('aria-current');
    lit = number;
    const walker = report()?.querySelector('.walker');
    if (walker) walker.hidden = number === null;
    if (number === null) return;
    for (const mark of marksOf(number)) mark.classList.add('lit');
    const item = itemOf(number);
    if (item === null) return;
    item.classList.add('lit');
    item.querySelector('.issue').setAttribute('aria-current', 'true');
    if (walker) walker.querySelector('p').textContent = `${item.querySelector('.severity').textContent}: ${item.querySelector('.message').textContent}`;
  };

  const scrollToTexts = (number) => {
    const place = placeOf(number);
    if (place === null) return;
    const box = place.getBoundingClientRect();
    if (box.top > 80 && box.bottom < innerHeight - 80) return;
    place.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
  };

  // Only the panel scrolls: where it stands above the texts, going to the list would take the reader away.
  const scrollToList = (number) => {
    const item = itemOf(number);
    if (item === null || !isBeside()) return;
    const [box, frame] = [item.getBoundingClientRect(), panel().getBoundingClientRect()];
    if (box.top >= frame.top && box.bottom <= frame.bottom) return;
    panel().scrollBy({ top: box.top - frame.top - (frame.height - box.height) / 2, behavior: calm() ? 'auto' : 'smooth' });
  };

  const show = (element) => {
    const number = numberOf(element);
    if (number === null) return;
    light(number);
    if (inList(element)) scrollToTexts(number);
    else scrollToList(number);
  };

  document.addEventListener('pointermove', (event) => { pointer = { x: event.clientX, y: event.clientY }; }, { passive: true });

  document.addEventListener('pointerover', (event) => {
    // What scrolls under a resting pointer is not pointed at.
    if (event.pointerType !== 'mouse' || (event.clientX === pointer.x && event.clientY === pointer.y)) return;
    pointer = { x: event.clientX, y: event.clientY };
    clearTimeout(waiting);
    const target = event.target;
    const number = numberOf(target);
    if (number === null || !target.closest('.report')) return;
    light(number);
    waiting = setTimeout(() => show(target), hoverDelay);
  });

  document.addEventListener('focusin', (event) => {
    if (event.target.closest?.('.report') && event.target.matches(':focus-visible')) show(event.target);
  });

  document.addEventListener('click', (event) => {
    const step = event.target.closest?.('.walker [data-step]');
    if (step) {
      walk(Number(step.dataset.step));
      return;
    }

    const link = event.target.closest?.('.report a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(waiting);
    if (link.matches('.mark')) {
      show(link);
    } else if (link.matches('.issue')) {
      const number = numberOf(link);
      light(number);
      scrollToTexts(number);
      // From the keyboard one goes on in the text; Escape leads back.
      if (event.detail === 0) focusable(placeOf(number))?.focus({ preventScroll: true });
    } else {
      const target = document.getElementById(link.hash.slice(1));
      target?.scrollIntoView({ block: link.matches('.skip') ? 'start' : 'center', behavior: calm() ? 'auto' : 'smooth' });
      target?.focus({ preventScroll: true });
    }
  });

  const focusable = (mark) => {
    if (mark && !mark.matches('a')) mark.tabIndex = -1;
    return mark;
  };

  const walk = (by) => {
    const items = itemLinks();
    if (items.length === 0) return;
    const at = items.findIndex((item) => numberOf(item) === lit);
    const next = items[(at + by + items.length) % items.length];
    const number = numberOf(next);
    light(number);
    scrollToTexts(number);
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest?.('.report')) return;
    const at = event.target.closest('a.issue, .mark');
    if (event.key === 'Escape') {
      if (at?.matches('.mark')) itemOf(numberOf(at))?.querySelector('a.issue')?.focus();
      light(null);
      return;
    }

    if (at === null) return;
    const stops = at.matches('.mark') ? textMarks() : itemLinks();
    const here = stops.indexOf(at);
    const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, there))]?.focus();
  });

  // Marks of a dimension that is not shown are no stops for the Tab key.
  document.addEventListener('change', (event) => {
    const dimension = event.target.closest?.('.report .dimensions input');
    if (!dimension) return;
    for (const mark of all(`a.mark.${dimension.className}[id]`)) mark.tabIndex = dimension.checked ? 0 : -1;
  });
})();
