/* Where WebView2 is missing, Excel shows this page in Internet Explorer 11, which cannot run the rest: one sentence in
   place of a blank pane. No word of a newer JavaScript may stand here. */
(function () {
  if (!document.documentMode) return;
  window.addEventListener('load', tell);
  function tell() {
    document.body.innerHTML =
      '<p>\u8fd9\u53f0\u7535\u8111\u6ca1\u6709\u5b89\u88c5 WebView2 \u8fd0\u884c\u65f6\uff0c\u672c\u52a0\u8f7d\u9879\u65e0\u6cd5\u8fd0\u884c\uff1b\u8bf7\u8054\u7cfb\u7ba1\u7406\u5458\u5b89\u88c5\u540e\u91cd\u65b0\u6253\u5f00 Excel\u3002</p>' +
      '<p lang="en">The WebView2 runtime is missing on this computer; ask your administrator to install it, then start Excel again.</p>';
  }
})();
