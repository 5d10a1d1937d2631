// Cal.com's script takes its orders from queues, which may be filled before it has loaded.
function queued() {
  const orders = (...order) => { orders.q.push(order); };
  orders.q = [];
  return orders;
}

function cal() {
  if (window.Cal) return window.Cal;
  const main = (...order) => {
    if (order[0] !== 'init' || typeof order[1] !== 'string') {
      main.q.push(order);
      return;
    }
    main.ns[order[1]] ??= queued();
    main.ns[order[1]].q.push(order);
    main.q.push(['initNamespace', order[1]]);
  };
  window.Cal = Object.assign(main, { q: [], ns: {}, loaded: true });
  return main;
}

function load(origin, failed) {
  const source = `${origin}/embed/embed.js`;
  let script = document.querySelector(`script[src="${CSS.escape(source)}"]`);
  if (!script) {
    script = Object.assign(document.createElement('script'), { src: source, async: true });
    // What was refused once may be let through when the visitor opens it again.
    script.addEventListener('error', () => script.remove());
    document.head.append(script);
  }
  script.addEventListener('error', failed);
}

export function show(frame, name, link, origin, known, component) {
  const events = {
    linkReady: () => component.invokeMethodAsync('OnShown', true),
    linkFailed: () => component.invokeMethodAsync('OnShown', false),
    bookingSuccessfulV2: data => component.invokeMethodAsync('OnBooked', booked(data)),
    rescheduleBookingSuccessfulV2: data => component.invokeMethodAsync('OnMoved', booked(data)),
  };
  const gone = new AbortController();
  for (const [type, tell] of Object.entries(events)) {
    addEventListener(`CAL:${name}:${type}`, event => tell(event.detail?.data ?? {}), { signal: gone.signal });
  }
  const config = Object.fromEntries(Object.entries(known).filter(([, value]) => value));
  cal()('init', name, { origin });
  cal().ns[name]('inline', { elementOrSelector: frame, calLink: link, config });
  load(origin, () => { if (!gone.signal.aborted) events.linkFailed(); });
  return { dispose: () => { gone.abort(); frame.replaceChildren(); } };
}

function booked(data) {
  return { uid: data.uid, startTime: data.startTime, endTime: data.endTime, status: data.status, paymentRequired: data.paymentRequired === true };
}
