/* Excel asks for commands and functions as soon as office.js is there, long before the bundle has run; what nobody has made
   known by then is lost: a button that does nothing, a cell of #NAME?. So all are made known here, and answered once the
   bundle has come. No word of a newer JavaScript may stand here: where the bundle cannot run, they say so. */
(function () {
  var command = null;
  var functions = {};
  var reason = '{{zh-CN excel.pane.notStarted}} {{en-US excel.pane.notStarted}}';
  var waiting = [];
  var isSettled = false;
  // Without office.js nobody asks; missingFile.js names it.
  if (!window.Office) return;
  // Office gives up on a page that is silent for 20 seconds.
  Office.onReady();
  each('{{commands}}', function (name) {
    Office.actions.associate(name, function (event) {
      whenSettled(function () {
        if (command) command(name, event);
        else event.completed();
      });
    });
  });
  each('{{functions}}', function (id) {
    CustomFunctions.associate(id, function () {
      var given = arguments;
      if (isSettled) return answer(id, given);
      return new Promise(whenSettled).then(function () { return answer(id, given); });
    });
  });
  // The bundle makes its functions known by the same word: from now on that hands them over.
  CustomFunctions.associate = function (id, own) { functions[id] = own; };
  window.registered = {
    start: function (own) { command = own; settle(); },
    stop: function (own) { reason = own; settle(); }
  };
  // The bundle has run by then, or never will.
  window.addEventListener('load', settle);

  function each(names, register) {
    var list = names.split(' ');
    for (var place = 0; place < list.length; place += 1) register(list[place]);
  }
  function whenSettled(work) {
    if (isSettled) work();
    else waiting.push(work);
  }
  function settle() {
    if (isSettled) return;
    isSettled = true;
    for (var place = 0; place < waiting.length; place += 1) waiting[place]();
  }
  function answer(id, given) {
    if (command) return functions[id].apply(null, given);
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, reason);
  }
})();
