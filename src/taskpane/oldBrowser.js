/* Where WebView2 is missing, Excel shows this page in Internet Explorer 11, which cannot run the rest: one sentence in
   place of a blank pane. No word of a newer JavaScript may stand here. */
(function () {
  if (!document.documentMode) return;
  window.addEventListener('load', tell);
  function tell() {
    document.body.innerHTML = '<p>{{zh-CN excel.pane.oldBrowser}}</p><p lang="en">{{en-US excel.pane.oldBrowser}}</p>';
  }
})();
