package nl.rdm.escalatie.start.web;

import nl.rdm.escalatie.start.Gidsen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Toont een gids als pagina. */
@Controller
class GidsController {

  private final Gidsen gidsen;

  GidsController(Gidsen gidsen) {
    this.gidsen = gidsen;
  }

  @GetMapping("/gidsen")
  String begin() {
    return "redirect:/#gidsen";
  }

  @GetMapping("/gidsen/{naam}")
  String gids(@PathVariable String naam, Model model) {
    model.addAttribute(
        "gids",
        gidsen.van(naam).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    model.addAttribute("gidsen", gidsen.alle());
    return "gids";
  }
}
