package nl.rdm.escalatie.casus.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Wat de API op elke {@code Handeling} antwoordt, zoals {@link Handelingsbalie} het doet. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ResponseStatus(HttpStatus.NO_CONTENT)
@ApiResponse(responseCode = "204", description = "Gedaan")
@ApiResponse(responseCode = "403", description = "Dit account mag dit niet")
@ApiResponse(responseCode = "404", description = "Deze casus mag u niet zien")
@ApiResponse(
    responseCode = "409",
    description = "Het kan niet zoals de casus er nu voor staat; detail zegt waarom")
@ApiResponse(responseCode = "410", description = "Het dossier is vernietigd")
@ApiResponse(responseCode = "413", description = "Groter dan 1 MB")
@ApiResponse(responseCode = "415", description = "Geen application/json")
@ApiResponse(
    responseCode = "422",
    description = "De invoer klopt niet; elk fout veld staat in fouten")
public @interface Handelingsantwoorden {}
