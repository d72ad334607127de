package be.mille.consent.web;

import be.mille.consent.Consents;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A colleague joins by what she already agreed to for the whole organisation: confirmed, not asked again. */
@Controller
class JoinController {
    private static final String PAGE = "consent/share";

    private final ShareDesk desk;
    private final BoundBySecrecy bound;
    private final Consents consents;
    private final ConsentWords words;
    private final Ids ids;

    JoinController(ShareDesk desk, BoundBySecrecy bound, Consents consents, ConsentWords words, Ids ids) {
        this.desk = desk;
        this.bound = bound;
        this.consents = consents;
        this.words = words;
        this.ids = ids;
    }

    @PostMapping("/families/{family}/share/join")
    ModelAndView join(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String colleague,
            @RequestParam(required = false) @Nullable String agreement,
            Locale locale,
            HttpServletRequest request) {
        var t = words.texts(locale);
        var form = ShareForm.empty(ids.next().toString(), colleague, null, null);
        var one = bound.colleague(colleague).flatMap(whom -> Optional.ofNullable(whom.colleague()));
        if (one.isEmpty()) {
            return again(family, form, "colleague", "consent.problem.colleague", t);
        }
        var shown = FormIds.read(agreement).map(id -> id.value()).orElse(new UUID(0, 0));
        if (!consents.join(family, one.get().id(), shown)) {
            return again(family, form, "how", "consent.problem.join", t);
        }
        Toasts.add(request, "consent.joined", null);
        return Pages.redirect("/families/" + family + "/team");
    }

    private ModelAndView again(FamilyId family, ShareForm form, String field, String key, Texts t) {
        return Pages.invalid(PAGE, desk.page(family, form, t, FormErrors.none().add(field, t.get(key))));
    }
}
