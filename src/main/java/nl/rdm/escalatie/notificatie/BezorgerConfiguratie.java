package nl.rdm.escalatie.notificatie;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSender;

/** Kiest hoe post weggaat: over SMTP met {@code spring.mail.host}, anders in een map. */
@Configuration
class BezorgerConfiguratie {

  @Bean
  UitMap uitMap(@Value("${rdm.data-map:./data}") Path dataMap, Clock klok) {
    return new UitMap(dataMap.resolve("postvak-uit"), klok.getZone());
  }

  @Bean
  @Primary
  Bezorger bezorger(ObjectProvider<JavaMailSender> smtp, UitMap uitMap) {
    var server = smtp.getIfAvailable();
    return server == null ? uitMap : (bericht, mail) -> server.send(mail);
  }
}
