// Laat andere scripts meedoen wanneer Tasklist een Camunda Form opent. De scripts laden in willekeurige
// volgorde: elk komt om het vorige heen, geen vervangt een ander.

/** Roept {@code doe} aan met besturing, scope en element van elk formulier, voordat het formulier zich daar meldt. */
export const bijFormulier = doe =>
  window.angular.module('cam.tasklist.form').config(['$provide', $provide =>
    $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', '$injector',
      ($delegate, $injector) => {
        $delegate.forEach(directive => {
          const maak = directive.compile;
          directive.compile = (...onderdelen) => {
            const koppel = maak.apply(directive, onderdelen);
            return (scope, knoop, attributen, besturing) => {
              doe(besturing, $injector, scope, knoop[0]);
              koppel(scope, knoop, attributen, besturing);
            };
          };
        });
        return $delegate;
      }])
  ]);
