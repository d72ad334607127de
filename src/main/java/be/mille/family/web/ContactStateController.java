package be.mille.family.web;

import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.ui.LocalPath;
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

/**
 * One tap on a contact in the list: what became of it, the last change taken back, the whole of it. Where somebody else was
 * faster, nothing is overwritten, and the list says so and shows what is noted now.
 */
@Controller
class ContactStateController {
    private final Contacts contacts;

    ContactStateController(Contacts contacts) {
        this.contacts = contacts;
    }

    @PostMapping("/families/{family}/contacts/{contact}/state")
    ModelAndView become(
            @PathVariable UUID family,
            @PathVariable UUID contact,
            @RequestParam Contact.State state,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        var undo = ContactController.list(new FamilyId(family)) + "/" + contact + "/undo?version=" + (version + 1);
        return done(
                request,
                family,
                back,
                "family.contact.toast." + state.name(),
                back == null ? undo : undo + "&back=" + LocalPath.orHome(back),
                () -> contacts.become(new FamilyId(family), new ContactId(contact), state, version));
    }

    @PostMapping("/families/{family}/contacts/{contact}/undo")
    ModelAndView undo(
            @PathVariable UUID family,
            @PathVariable UUID contact,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        return done(
                request,
                family,
                back,
                "family.time.toast.undone",
                null,
                () -> contacts.undo(new FamilyId(family), new ContactId(contact), version));
    }

    @PostMapping("/families/{family}/contacts/{contact}/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID family,
            @PathVariable UUID contact,
            @RequestParam int version,
            HttpServletRequest request) {
        return done(
                request,
                family,
                null,
                "family.time.toast.withdrawn",
                null,
                () -> contacts.withdraw(new FamilyId(family), new ContactId(contact), version));
    }

    /** @param back the page it was said on; the list of contacts where none is named */
    private static ModelAndView done(
            HttpServletRequest request,
            UUID family,
            @Nullable String back,
            String said,
            @Nullable String undo,
            Runnable work) {
        try {
            work.run();
            Toasts.add(request, said, undo);
        } catch (StaleException _) {
            Toasts.add(request, "family.time.toast.stale", null);
        }
        return Pages.redirect(back == null ? ContactController.list(new FamilyId(family)) : LocalPath.orHome(back));
    }
}
