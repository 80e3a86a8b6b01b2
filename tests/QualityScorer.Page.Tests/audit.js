// What WCAG 2.2 AA asks of a page and a program can measure. Returns a list of faults, each with its place.
() => {
  const faults = [];
  const place = (element) => `${element.tagName.toLowerCase()}${element.id ? '#' + element.id : ''}${[...element.classList].map((name) => '.' + name).join('')} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.getClientRects().length > 0;
  const clipped = (element) => element.closest('.unseen, .skip:not(:focus)') !== null;
  const visible = [...document.body.querySelectorAll('*')].filter(shown);

  // 1.4.3 contrast of text with what lies behind it
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const pixel = (...layers) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const layer of layers) {
      canvas.fillStyle = layer;
      canvas.fillRect(0, 0, 1, 1);
    }

    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) layers.unshift(getComputedStyle(each).backgroundColor);
    return layers;
  };
  for (const element of visible) {
    const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
    if (!says || clipped(element) || element.matches(':disabled, option, noscript')) continue;
    const style = getComputedStyle(element);
    const layers = behind(element);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const ratio = contrast(pixel(...layers, style.color), pixel(...layers));
    if (ratio < least) faults.push(`contrast ${ratio.toFixed(2)} < ${least}: ${place(element)}`);
  }

  for (const element of visible.filter((each) => each.matches('textarea, input'))) {
    if (element.placeholder && contrast(pixel(...behind(element), getComputedStyle(element, '::placeholder').color), pixel(...behind(element))) < 4.5) faults.push(`contrast of the placeholder: ${place(element)}`);
  }

  // 4.1.2, 1.3.1 names of what can be used
  const named = (element) => element.getAttribute('aria-label') || element.labels?.length > 0 || (element.getAttribute('aria-labelledby') ?? '').split(' ').some((id) => document.getElementById(id)) || element.textContent.trim() !== '' || element.title;
  const usable = visible.filter((element) => element.matches('a[href], button, input, textarea, select, summary, [tabindex="0"]'));
  for (const element of usable) if (!named(element)) faults.push(`no name: ${place(element)}`);
  for (const element of visible.filter((each) => each.matches('svg, img'))) if (element.getAttribute('aria-hidden') !== 'true' && !element.getAttribute('aria-label') && !element.alt) faults.push(`picture without a text: ${place(element)}`);
  for (const element of visible) {
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'for']) {
      for (const id of (element.getAttribute(attribute) ?? '').split(' ').filter(Boolean)) if (!document.getElementById(id)) faults.push(`${attribute}=${id} leads nowhere: ${place(element)}`);
    }
  }

  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids.filter((each, i) => ids.indexOf(each) !== i))) faults.push(`id ${id} is not alone`);

  // 2.4.3, 2.4.7 order of focus
  for (const element of document.querySelectorAll('[tabindex]')) if (element.tabIndex > 0) faults.push(`tabindex ${element.tabIndex}: ${place(element)}`);
  for (const element of usable.filter((each) => each.tabIndex >= 0 && each.closest('[aria-hidden=true]'))) faults.push(`hidden from readers but focusable: ${place(element)}`);

  // 2.5.8 size of what is pointed at; links in running text are exempt, and so is a control inside its label
  for (const element of usable.filter((each) => each.matches('button, input, textarea, summary, a.issue'))) {
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    if (!clipped(element) && (box.width < 24 || box.height < 24)) faults.push(`${box.width.toFixed()} x ${box.height.toFixed()} px: ${place(element)}`);
  }

  // 1.3.1, 2.4.1, 2.4.6 headings and landmarks
  const levels = visible.filter((element) => element.matches('h1, h2, h3, h4, h5, h6')).map((element) => Number(element.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.push(`${levels.filter((level) => level === 1).length} h1`);
  levels.forEach((level, i) => { if (i > 0 && level > levels[i - 1] + 1) faults.push(`h${level} after h${levels[i - 1]}`); });
  const mains = visible.filter((element) => element.matches('main'));
  if (mains.length !== 1) faults.push(`${mains.length} main landmarks`);
  for (const element of visible.filter((each) => each.matches('nav, section[aria-label], section[aria-labelledby], [role=region]'))) if (!element.getAttribute('aria-label') && !element.getAttribute('aria-labelledby')) faults.push(`landmark without a name: ${place(element)}`);
  for (const element of visible.filter((each) => each.matches('th'))) if (!element.scope) faults.push(`th without scope: ${place(element)}`);
  if (!document.documentElement.lang || !document.title) faults.push('no language or title');

  // 1.4.10 reflow
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} > ${innerWidth}`);
  return faults;
}
