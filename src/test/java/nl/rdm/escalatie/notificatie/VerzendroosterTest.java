package nl.rdm.escalatie.notificatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import nl.rdm.escalatie.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VerzendroosterTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withBean(Verzender.class, () -> new Postkamer(TestDatabase.H2).verzender(null))
          .withUserConfiguration(Verzendrooster.class);

  @Test
  void verzenden_gaat_vanzelf_behalve_waar_het_uit_staat() {
    context.run(beans -> assertThat(beans).hasSingleBean(Verzendrooster.class));
    context
        .withPropertyValues("rdm.post.verzenden=false")
        .run(beans -> assertThat(beans).doesNotHaveBean(Verzendrooster.class));
  }

  @Test
  void alleen_met_een_mailserver_gaat_post_over_smtp() {
    var bezorgers =
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues("rdm.data-map=" + Path.of("target", "data"))
            .withUserConfiguration(BezorgerConfiguratie.class);

    bezorgers.run(beans -> assertThat(beans.getBean(Bezorger.class)).isInstanceOf(UitMap.class));
    bezorgers
        .withPropertyValues("spring.mail.host=127.0.0.1")
        .run(beans -> assertThat(beans.getBean(Bezorger.class)).isNotInstanceOf(UitMap.class));
  }
}
