package be.mille.screening.web;

import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningId;
import be.mille.screening.TurnOuts;
import be.mille.screening.TurnOuts.Said;
import be.mille.screening.TurnOuts.Say;
import be.mille.screening.TurnedOut;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One tap: how an indicator turned out once it was talked over. */
@Controller
class TurnOutController {
    private final TurnOuts turnOuts;

    TurnOutController(TurnOuts turnOuts) {
        this.turnOuts = turnOuts;
    }

    @PostMapping("/families/{family}/screenings/{id}/indicators/{code}")
    ModelAndView say(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable TurnedOut turned,
            @RequestParam(required = false) @Nullable UUID seen,
            @RequestParam UUID key,
            HttpServletRequest request) {
        var base = "/families/" + family + "/screenings/" + id;
        switch (turnOuts.say(family, id, new Say(code, turned, seen, key))) {
            case Said.Stored(var saying, var before) ->
                Toasts.add(
                        request,
                        turned == null ? "screening.turned.taken-back" : "screening.turned.done",
                        base + "/indicators/" + code + "?seen=" + saying + "&key=" + UUID.randomUUID()
                                + (before == null ? "" : "&turned=" + before));
            case Said.Meanwhile _ -> Toasts.add(request, "screening.turned.meanwhile", null);
        }
        return Pages.redirect(base + "/result");
    }
}
