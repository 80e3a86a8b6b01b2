// The page: two texts or a table of pairs in, the report of the service out. Nothing is kept but in this tab's memory.
(() => {
  'use strict';
  const get = (id) => document.getElementById(id);
  const policy = window.trustedTypes?.createPolicy('report', { createHTML: (html) => html }) ?? { createHTML: (html) => html };
  const panes = { source: get('source'), copy: get('copy') };
  const names = { source: '', copy: '' };
  const notes = { source: [], copy: [] };
  const views = ['form', 'table', 'result'];
  let view = 'form';
  let running = null;
  let report = null;
  let table = { rows: [], faults: [], sort: '', ascending: true };
  let cameFrom = 'form';
  let retry = null;

  // ---- what is seen ----

  const say = (text) => { get('status').textContent = text; };

  const show = (name) => {
    view = name;
    for (const each of views) get(each).hidden = each !== name;
    get('back').hidden = !(name === 'result' && cameFrom === 'table');
    get('again').hidden = name === 'form';
    get('again').textContent = name === 'table' || cameFrom === 'table' ? 'Another pair' : 'Edit texts';
    get('save').hidden = name !== 'result';
    scrollTo(0, 0);
    if (name !== 'result') document.title = 'QualityScorer';
  };

  const fail = (title, detail, wantsKey = false) => {
    get('fault').textContent = title;
    get('fault-detail').textContent = detail;
    get('key-field').hidden = !wantsKey;
    get('dismiss').textContent = wantsKey ? 'Try again' : 'Close';
    get('message').hidden = false;
    scrollTo(0, 0);
    (wantsKey ? get('key') : get('message')).focus();
  };

  const settle = () => {
    get('message').hidden = true;
    get('progress').hidden = true;
    running = null;
    for (const button of document.querySelectorAll('.actions button')) button.disabled = false;
  };

  const begin = (doing) => {
    running?.abort();
    settle();
    running = new AbortController();
    get('doing').textContent = doing;
    get('gauge').removeAttribute('value');
    get('progress').hidden = false;
    for (const button of document.querySelectorAll('.actions button')) button.disabled = true;
    say(doing);
    return running;
  };

  // ---- the service ----

  class Refusal extends Error {
    constructor(title, detail, status) {
      super(detail);
      this.title = title;
      this.status = status;
    }
  }

  const refusalOf = async (response) => {
    let problem = {};
    try {
      problem = await response.json();
    } catch {
      // Whatever stands between page and service may answer in another form.
    }

    const wait = response.headers.get('Retry-After');
    const later = wait ? ` Try again in ${wait} seconds.` : '';
    return new Refusal(problem.title ?? `The service answered ${response.status}`, `${problem.detail ?? response.statusText}${later}`, response.status);
  };

  // A service that loads its models or has much to do says when to come back.
  const patience = 5;
  const longestWait = 10;

  const pause = (milliseconds, stop) => new Promise((resolve, reject) => {
    const clock = setTimeout(resolve, milliseconds);
    stop.signal.addEventListener('abort', () => {
      clearTimeout(clock);
      reject(stop.signal.reason);
    }, { once: true });
  });

  const call = async (path, type, body, stop) => {
    const headers = { 'Content-Type': type };
    if (get('key').value !== '') headers.Authorization = `Bearer ${get('key').value}`;
    for (let left = patience; ; left--) {
      const response = await fetch(path, { method: 'POST', headers, body, signal: stop.signal, cache: 'no-store', credentials: 'omit' });
      if (response.ok) return response;
      const wait = Number(response.headers.get('Retry-After'));
      if (response.status !== 503 || left === 0 || !(wait > 0 && wait <= longestWait)) throw await refusalOf(response);
      say('The service is busy; trying again');
      await pause(wait * 1000, stop);
    }
  };

  /** Runs a piece of work with progress, cancelling and one clear error. */
  const run = async (doing, work) => {
    const own = begin(doing);
    try {
      await work(own);
      if (running === own) settle();
    } catch (error) {
      if (running !== own) return;
      settle();
      if (error.name === 'AbortError') {
        say('Cancelled');
        return;
      }

      const wantsKey = error.status === 401;
      retry = wantsKey ? () => run(doing, work) : null;
      if (error instanceof Refusal) fail(error.title, error.message, wantsKey);
      else fail('The service cannot be reached', 'It may have been stopped, or the connection was lost. Your texts are still here.');
    }
  };

  // Half a surrogate pair is no character; JSON that holds one is refused.
  const wellFormed = (text) => text.toWellFormed?.() ?? text;

  // ---- one pair ----

  const scorePair = (pair, from) => run('Scoring', async (stop) => {
    const response = await call('page/report', 'application/json', JSON.stringify(pair), stop);
    const html = await response.text();
    // The head holds the style and script of a report that stands alone; here both are the page's own.
    const page = new DOMParser().parseFromString(policy.createHTML(html.slice(html.indexOf('<body>'))), 'text/html');
    get('result').replaceChildren(document.adoptNode(page.querySelector('.report')));
    report = { html, name: pair.copyName };
    cameFrom = from;
    show('result');
    document.title = `${pair.copyName}: degradation ${get('result').querySelector('.score strong').textContent}`;
    say(document.title);
    get('result').focus({ preventScroll: true });
  });

  const submit = () => {
    const pair = { source: wellFormed(panes.source.value), copy: wellFormed(panes.copy.value), sourceName: names.source || 'pasted source', copyName: names.copy || 'pasted copy', sourceNotes: notes.source, copyNotes: notes.copy };
    const empty = Object.keys(panes).filter((side) => panes[side].value.trim() === '');
    if (empty.length > 0) {
      fail(`The ${empty.join(' and the ')} ${empty.length > 1 ? 'are' : 'is'} empty`, 'Paste the original article on the left and its rewritten copy on the right.');
      panes[empty[0]].focus();
      return;
    }

    scorePair(pair, 'form');
  };

  const measure = (side) => {
    const words = panes[side].value.match(/\S+/gu)?.length ?? 0;
    get(`${side}-size`).textContent = `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`;
    get(`${side}-name`).textContent = names[side];
  };

  const fill = (side, text, name, told = []) => {
    panes[side].value = text;
    names[side] = name;
    notes[side] = told;
    measure(side);
  };

  // ---- files ----

  const isTable = (file) => /\.csv$/iu.test(file.name);

  // The service reads the bytes, as the command line does: encodings are recognised, of a page only the article is taken.
  const readInto = async (side, file, stop) => {
    const response = await call(`page/text?name=${encodeURIComponent(wellFormed(file.name))}`, 'application/octet-stream', file, stop);
    const read = await response.json();
    fill(side, read.text, file.name, read.notes);
    say(`${file.name} is the ${side}`);
  };

  const take = (files, side) => {
    const first = files.find(isTable);
    if (first) return openTable(first);
    return run('Reading', async (stop) => {
      if (files.length === 1) await readInto(side ?? (panes.source.value === '' ? 'source' : 'copy'), files[0], stop);
      else {
        await readInto('source', files[0], stop);
        await readInto('copy', files[1], stop);
      }

      show('form');
    });
  };

  const choose = (accept, then) => {
    const file = get('file');
    file.accept = accept;
    file.value = '';
    file.onchange = () => { if (file.files.length > 0) then([...file.files]); };
    file.click();
  };

  // ---- many pairs ----

  async function* lines(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      rest += value ?? '';
      const parts = rest.split('\n');
      rest = parts.pop();
      for (const part of parts) if (part !== '') yield JSON.parse(part);
      if (done) return;
    }
  }

  const cell = (row, text, kind) => {
    const td = row.insertCell();
    if (kind) td.className = kind;
    td.textContent = text;
    return td;
  };

  const drawRow = (entry) => {
    const tr = document.createElement('tr');
    cell(tr, entry.row, '');
    const open = document.createElement('button');
    open.type = 'button';
    open.textContent = entry.id;
    open.addEventListener('click', () => scorePair({ source: entry.source, copy: entry.copy, sourceName: `source of ${entry.id}`, copyName: entry.id }, 'table'));
    const begins = document.createElement('small');
    begins.textContent = entry.copy.slice(0, 200);
    cell(tr, '').append(open, begins);
    cell(tr, entry.result.degradation.toFixed(1), 'number');
    const pill = document.createElement('span');
    pill.className = `pill ${entry.result.band}`;
    pill.textContent = entry.result.band;
    cell(tr, '').append(pill);
    cell(tr, entry.result.relation);
    cell(tr, entry.result.issues.length, 'number');
    return tr;
  };

  // A row above the limits has its own error; the others go on.
  const drawFault = (entry) => {
    const tr = document.createElement('tr');
    cell(tr, entry.row, '');
    cell(tr, entry.error.detail, 'refused').colSpan = 5;
    return tr;
  };

  const keys = { row: (e) => e.row, degradation: (e) => e.result.degradation, issues: (e) => e.result.issues.length };

  const sortTable = (by) => {
    table.ascending = table.sort === by ? !table.ascending : by === 'row';
    table.sort = by;
    for (const button of document.querySelectorAll('[data-sort]')) {
      if (button.dataset.sort === by) button.closest('th').setAttribute('aria-sort', table.ascending ? 'ascending' : 'descending');
      else button.closest('th').removeAttribute('aria-sort');
    }

    const key = keys[by];
    const rows = [...table.rows].sort((a, b) => (table.ascending ? 1 : -1) * (key(a) - key(b)) || a.row - b.row);
    get('rows').replaceChildren(...rows.map((entry) => entry.line), ...table.faults);
  };

  const openTable = (file) => run(`Scoring the pairs of ${file.name}`, async (stop) => {
    const response = await call(`page/pairs?name=${encodeURIComponent(wellFormed(file.name))}`, 'application/octet-stream', file, stop);
    table = { rows: [], faults: [], sort: '', ascending: true };
    get('rows').replaceChildren();
    get('table-title').textContent = file.name;
    get('table-note').textContent = '';
    sortTable('row');
    cameFrom = 'table';
    show('table');
    let refusal = null;
    for await (const entry of lines(response.body)) {
      if (entry.error && entry.row) {
        table.faults.push(drawFault(entry));
        get('rows').append(table.faults.at(-1));
        continue;
      }

      if (entry.error) {
        refusal = new Refusal(entry.error.title, entry.error.detail, entry.error.status);
        break;
      }

      entry.id = entry.result.id;
      entry.line = drawRow(entry);
      table.rows.push(entry);
      get('rows').append(entry.line);
      get('doing').textContent = `Scoring the pairs of ${file.name}: ${table.rows.length}`;
    }

    const refused = table.faults.length;
    const skipped = refused === 0 ? '' : ` ${refused} ${refused === 1 ? 'row was' : 'rows were'} not scored.`;
    get('table-note').textContent = `${table.rows.length} ${table.rows.length === 1 ? 'pair' : 'pairs'}. Open one to see both texts.${skipped}`;
    say(get('table-note').textContent);
    if (refusal && table.rows.length === 0) show('form');
    if (refusal) throw refusal;
    get('table-title').focus({ preventScroll: true });
  });

  // ---- what is heard ----

  get('pair').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && view === 'form' && running === null) {
      event.preventDefault();
      submit();
    }
  });
  for (const side of Object.keys(panes)) {
    panes[side].addEventListener('input', () => {
      // A text that was emptied is another text.
      if (panes[side].value === '') [names[side], notes[side]] = ['', []];
      measure(side);
    });
  }

  for (const button of document.querySelectorAll('[data-open]')) button.addEventListener('click', () => choose('.txt,.html,.htm,text/plain,text/html', (files) => take(files.slice(0, 1), button.dataset.open)));
  get('open-table').addEventListener('click', () => choose('.csv,text/csv', (files) => openTable(files[0])));
  get('sample').addEventListener('click', async () => {
    await run('Fetching the sample', async (stop) => {
      const response = await fetch('page/sample', { signal: stop.signal, cache: 'no-store', credentials: 'omit' });
      if (!response.ok) throw await refusalOf(response);
      const sample = await response.json();
      fill('source', sample.source, sample.sourceName);
      fill('copy', sample.copy, sample.copyName);
    });
    if (view === 'form' && get('message').hidden) get('score').focus();
  });
  get('clear').addEventListener('click', () => {
    fill('source', '', '');
    fill('copy', '', '');
    panes.source.focus();
  });
  get('cancel').addEventListener('click', () => running?.abort());
  get('dismiss').addEventListener('click', () => {
    get('message').hidden = true;
    const again = retry;
    retry = null;
    again?.();
  });
  get('key').addEventListener('keydown', (event) => {
    if (event.key === 'Enter') get('dismiss').click();
  });
  get('back').addEventListener('click', () => {
    show('table');
    get('table-title').focus({ preventScroll: true });
  });
  get('again').addEventListener('click', () => {
    cameFrom = 'form';
    show('form');
    panes.source.focus({ preventScroll: true });
  });
  get('save').addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([report.html], { type: 'text/html;charset=utf-8' }));
    link.download = `${report.name.replace(/[^\p{L}\p{N}._ -]+/gu, '_').slice(0, 80)}.report.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  for (const button of document.querySelectorAll('[data-sort]')) button.addEventListener('click', () => sortTable(button.dataset.sort));

  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
  const overPane = (event) => event.target.closest?.('[data-pane]') ?? null;
  const endDrop = () => {
    get('dropping').hidden = true;
    for (const pane of document.querySelectorAll('.pane.target')) pane.classList.remove('target');
  };
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    endDrop();
    const pane = overPane(event);
    if (pane) pane.classList.add('target');
    else get('dropping').hidden = false;
  });
  document.addEventListener('dragleave', (event) => { if (event.relatedTarget === null) endDrop(); });
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    endDrop();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) take(files, overPane(event)?.dataset.pane);
  });

  for (const side of Object.keys(panes)) measure(side);
})();
