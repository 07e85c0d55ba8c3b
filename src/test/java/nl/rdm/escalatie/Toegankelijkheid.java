package nl.rdm.escalatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Of een pagina voor iedereen te gebruiken is: WCAG 2.2 AA, ook wat axe niet ziet. */
public final class Toegankelijkheid {

  /** Smaller hoeft niet (WCAG 1.4.10). */
  private static final int SMAL = 320;

  private static final int BREED = 1280;

  /** Elk element waar het toetsenbord komt en dat te zien is. */
  private static final String BEDIENBAAR =
      """
      const bedienbaar = [...document.querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter(e => e.checkVisibility());
      """;

  /** Wie er komt, ziet waar zij is (WCAG 2.4.7, 2.4.13). */
  private static final String ONZICHTBARE_FOCUS =
      """
      () => { %s
        return bedienbaar.filter(e => {
          e.focus({focusVisible: true});
          const stijl = getComputedStyle(e);
          return document.activeElement !== e || stijl.outlineStyle === 'none'
            || parseFloat(stijl.outlineWidth) < 2;
        }).map(e => e.outerHTML.slice(0, 120));
      }
      """
          .formatted(BEDIENBAAR);

  /** Minstens 24 bij 24, behalve een link in een zin (WCAG 2.5.8). */
  private static final String TE_KLEIN =
      """
      () => { %s
        return bedienbaar.filter(e => {
          const vak = e.getBoundingClientRect();
          const inZin = e.matches('a') && getComputedStyle(e).display === 'inline'
            && e.closest('p, li, dd, td, th');
          return vak.right > 0 && !inZin && (vak.width < 24 || vak.height < 24);
        }).map(e => e.outerHTML.slice(0, 120));
      }
      """
          .formatted(BEDIENBAAR);

  private static final String BEZWAREN_VAN_AXE =
      """
      () => axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          resultTypes: ['violations'],
        }).then(uitslag => uitslag.violations.map(regel => regel.id + ' ' + regel.nodes[0].html))
      """;

  private Toegankelijkheid() {}

  /** Keurt de pagina die open staat. */
  public static void keur(Page pagina, String naam) {
    for (int breedte : List.of(SMAL, BREED)) {
      pagina.setViewportSize(breedte, 900);
      assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
          .as("%s past in %d", naam, breedte)
          .isLessThanOrEqualTo(breedte);
    }
    assertThat(regels(pagina, ONZICHTBARE_FOCUS)).as("%s: focus niet te zien", naam).isEmpty();
    assertThat(regels(pagina, TE_KLEIN)).as("%s: te klein om te raken", naam).isEmpty();
    assertThat(pagina.locator("script").count())
        .as("%s: zonder script houdt niets het toetsenbord vast", naam)
        .isZero();
    pagina.evaluate(AxeBuilder.getAxeScript());
    assertThat(regels(pagina, BEZWAREN_VAN_AXE)).as(naam).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> regels(Page pagina, String vraag) {
    return (List<String>) pagina.evaluate(vraag);
  }
}
