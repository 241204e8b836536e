/* Starts the page's bundle where the browser can run it. Where WebView2 is missing or too old, or the Safari of a Mac is,
   one sentence stands in place of a blank pane, and in the cells. No word of a newer JavaScript may stand here. */
(function () {
  var lack = lackOf();
  if (lack) {
    if (window.registered) window.registered.stop(lack.join(' '));
    window.addEventListener('load', tell);
  } else {
    document.addEventListener('DOMContentLoaded', start);
  }

  // Whatever has these has the syntax of the bundle too, which cannot be tried without breaking the page's policy.
  function lackOf() {
    if (document.documentMode) return ['{{zh-CN excel.pane.oldBrowser}}', '{{en-US excel.pane.oldBrowser}}'];
    if (Object.hasOwn && [].at && [].findLast && ''.replaceAll && readsLookbehind()) return null;
    return ['{{zh-CN excel.pane.oldWebView}}', '{{en-US excel.pane.oldWebView}}'];
  }
  function readsLookbehind() {
    try {
      return new RegExp('(?<=a)b').test('ab');
    } catch (reason) {
      if (reason instanceof SyntaxError) return false;
      throw reason;
    }
  }
  function tell() {
    document.body.innerHTML = '';
    add('zh-CN', lack[0]);
    add('en', lack[1]);
  }
  function add(language, sentence) {
    var line = document.createElement('p');
    line.lang = language;
    line.style.padding = '0 16px';
    line.textContent = sentence;
    document.body.appendChild(line);
  }
  function start() {
    var script = document.createElement('script');
    script.src = document.querySelector('script[data-bundle]').getAttribute('data-bundle');
    document.head.appendChild(script);
  }
})();
