/* A file of the site that does not come (office.js, a bundle) would leave the page blank: it is named instead. Loaded
   before all others, and understood by old browsers too. */
(function () {
  window.addEventListener('error', tell, true);
  function tell(event) {
    var file = event.target && event.target.tagName === 'SCRIPT' && event.target.src;
    if (!file) return;
    if (document.readyState === 'complete') show(file);
    else window.addEventListener('load', function () { show(file); });
  }
  function show(file) {
    // What is there already says itself what it lacks.
    if (/\S/.test(document.body.textContent)) return;
    add('zh-CN', '{{zh-CN excel.pane.missingFile}}', file);
    add('en', '{{en-US excel.pane.missingFile}}', file);
  }
  function add(language, sentence, file) {
    var line = document.createElement('p');
    line.lang = language;
    line.style.padding = '0 16px';
    line.textContent = sentence.replace('{file}', file);
    document.body.appendChild(line);
  }
})();
