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
        .filter(e => e.checkVisibility() && !e.disabled);
      """;

  /** Wie er komt, ziet waar zij is (WCAG 2.4.7, 2.4.13). */
  private static final String ONZICHTBARE_FOCUS =
      """
      () => { %s
        return bedienbaar.filter(e => {
          e.focus({focusVisible: true});
          const stijl = getComputedStyle(e);
          return document.activeElement !== e || e.tabIndex !== 0 || stijl.outlineStyle === 'none'
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

  /** Onthoudt waar het toetsenbord komt, vanaf het begin van de pagina. */
  private static final String VOLG =
      """
      () => {
        document.activeElement.blur();
        window.bereikt = new Set();
        document.addEventListener('focusin', e => window.bereikt.add(e.target));
      }
      """;

  /** Van een groep keuzerondjes is er een een halte: tussen de andere gaat het met de pijlen. */
  private static final String NIET_BEREIKT =
      """
      () => { %s
        const groep = e => e.type === 'radio' && e.name;
        const groepen = new Set([...window.bereikt].map(groep));
        return bedienbaar.filter(e => !window.bereikt.has(e) && !(groep(e) && groepen.has(groep(e))))
          .map(e => e.outerHTML.slice(0, 120));
      }
      """
          .formatted(BEDIENBAAR);

  private static final String BEZWAREN_VAN_AXE =
      """
      () => axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          resultTypes: ['violations'],
          preload: false,
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

  /** De tabtoets komt van het begin van de pagina langs alles wat er te bedienen is. */
  public static void tab(Page pagina, String naam) {
    pagina.evaluate(VOLG);
    for (int halte = regels(pagina, NIET_BEREIKT).size(); halte > 0; halte--) {
      pagina.keyboard().press("Tab");
    }
    // Een datum heeft meer haltes dan een: dag, maand, jaar.
    for (int extra = 0; extra < 40 && !regels(pagina, NIET_BEREIKT).isEmpty(); extra++) {
      pagina.keyboard().press("Tab");
    }
    assertThat(regels(pagina, NIET_BEREIKT)).as("%s: de tabtoets komt er niet", naam).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> regels(Page pagina, String vraag) {
    return (List<String>) pagina.evaluate(vraag);
  }
}
