// Run inside a page: opens all that is folded, asks axe-core, measures, and tells the frame around.
addEventListener('load', async () => {
  document.querySelectorAll('details').forEach(details => { details.open = true; });
  const all = selector => Array.from(document.querySelectorAll(selector));
  const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
  const found = await axe.run(document, { runOnly: wcag });
  const focusable = all('a[href], summary, [tabindex]');
  parent.postMessage({
    width: innerWidth,
    needed: document.scrollingElement.scrollWidth,
    passed: found.passes.length,
    violations: found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' … ')),
    unsure: found.incomplete.map(v => v.id),
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    firstFocus: focusable[0].className,
    skipsTo: document.querySelector(focusable[0].getAttribute('href')).tagName,
    reordered: all('[tabindex]').filter(e => e.tabIndex > 0).length,
    // Whatever is too wide for its place scrolls, and by the keyboard too; nothing is cut off.
    stuck: all('main *').filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1)
        .filter(e => {
          const overflow = getComputedStyle(e).overflowX;
          return overflow === 'hidden' || overflow === 'auto' && e.tabIndex < 0;
        }).length,
  }, '*');
});
