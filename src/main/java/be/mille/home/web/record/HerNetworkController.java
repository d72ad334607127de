package be.mille.home.web.record;

import be.mille.home.web.FamilyPath;
import be.mille.home.web.Speech;
import be.mille.ui.Pages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who was around her, month by month. */
@Controller
class HerNetworkController {
    private final NetworkReader network;
    private final Speech speech;

    HerNetworkController(NetworkReader network, Speech speech) {
        this.network = network;
        this.speech = speech;
    }

    /** @param months from now, none or fewer; what is none shows today */
    @GetMapping("/families/{family}/around")
    ModelAndView show(
            @PathVariable String family, @RequestParam(required = false) @Nullable String months, Locale locale) {
        return Pages.view("home/network", network.read(FamilyPath.of(family), ago(months), speech.in(locale)));
    }

    private static int ago(@Nullable String typed) {
        try {
            return typed == null ? 0 : Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
