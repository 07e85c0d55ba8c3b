package nl.rdm.escalatie.invoer.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Antwoordt op geweigerde aanroepen van de API in het Nederlands, zonder iets van de invoer of van
 * het programma te herhalen.
 *
 * <p>Wat een {@link ResponseStatusException} als reden meekrijgt, wordt het {@code detail}.
 */
@RestControllerAdvice
class ApiFouten {

  /** Alleen een gewone veldnaam komt terug in een antwoord. */
  private static final Pattern VELDNAAM = Pattern.compile("[\\w.\\[\\]]{1,100}");

  @ExceptionHandler
  ResponseEntity<ProblemDetail> ongeldig(OngeldigeInvoer fout) {
    return antwoord(Problemen.van(fout.fouten()), HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onleesbaar(
      HttpMessageNotReadableException fout, HttpServletRequest aanvraag) {
    alleenApi(aanvraag, fout);
    var oorzaak = fout.getCause();
    if (oorzaak instanceof JsonMappingException waarde
        && !(waarde.getCause() instanceof JsonParseException)
        && !(waarde.getCause() instanceof StreamConstraintsException)
        && !waarde.getPath().isEmpty()) {
      return antwoord(Problemen.van(List.of(fout(waarde))), HttpHeaders.EMPTY);
    }
    return antwoord(
        Problemen.van(HttpStatus.BAD_REQUEST, "De aanvraag is geen geldige JSON."),
        HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> gebonden(BindException fout, HttpServletRequest aanvraag) {
    alleenApi(aanvraag, fout);
    var fouten =
        fout.getFieldErrors().stream()
            .map(veld -> new Fout(veld.getField(), melding(veld.isBindingFailure(), veld)))
            .toList();
    return antwoord(Problemen.van(fouten), HttpHeaders.EMPTY);
  }

  @ExceptionHandler({
    ErrorResponseException.class,
    HandlerMethodValidationException.class,
    HttpMediaTypeException.class,
    HttpRequestMethodNotSupportedException.class,
    NoResourceFoundException.class,
    ServletRequestBindingException.class,
  })
  ResponseEntity<ProblemDetail> geweigerd(Exception fout, HttpServletRequest aanvraag) {
    alleenApi(aanvraag, fout);
    var antwoord = (ErrorResponse) fout;
    var status = antwoord.getStatusCode();
    var eigenWoorden = fout instanceof ResponseStatusException eigen ? eigen.getReason() : null;
    return antwoord(
        eigenWoorden == null ? Problemen.van(status) : Problemen.van(status, eigenWoorden),
        antwoord.getHeaders());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> verkeerdType(
      TypeMismatchException fout, HttpServletRequest aanvraag) {
    alleenApi(aanvraag, fout);
    return antwoord(
        Problemen.van(HttpStatus.BAD_REQUEST, "Een parameter heeft niet de juiste vorm."),
        HttpHeaders.EMPTY);
  }

  /** Geeft de fout van een pagina terug aan Spring: die toont de foutpagina. */
  private static <E extends Exception> void alleenApi(HttpServletRequest aanvraag, Exception fout)
      throws E {
    if (!Problemen.isApi(aanvraag)) {
      @SuppressWarnings("unchecked")
      E dezelfde = (E) fout;
      throw dezelfde;
    }
  }

  private static Fout fout(JsonMappingException waarde) {
    var pad =
        waarde.getPath().stream()
            .map(
                deel ->
                    deel.getFieldName() == null
                        ? "[" + deel.getIndex() + "]"
                        : "." + deel.getFieldName())
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    return new Fout(
        VELDNAAM.matcher(pad).matches() ? pad : "",
        waarde instanceof UnrecognizedPropertyException
            ? "Dit veld is hier niet bekend."
            : "Deze waarde kan hier niet.");
  }

  private static String melding(boolean verkeerdType, FieldError veld) {
    return verkeerdType || veld.getDefaultMessage() == null
        ? "Deze waarde kan hier niet."
        : veld.getDefaultMessage();
  }

  private static ResponseEntity<ProblemDetail> antwoord(
      ProblemDetail probleem, HttpHeaders headers) {
    return ResponseEntity.status(probleem.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(probleem);
  }
}
