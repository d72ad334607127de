package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.ChannelFields;
import be.mille.family.FamilyAction;
import be.mille.family.PersonCard;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.family.SafeContactRules;
import be.mille.family.WritingHours;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ways to reach her: listed, added, changed, ended. */
@Controller
class ChannelController {
    private static final String TEMPLATE = "family/channels";

    private final Persons persons;
    private final PersonRecords records;
    private final Access access;
    private final Ids ids;
    private final PersonTexts texts;

    ChannelController(Persons persons, PersonRecords records, Access access, Ids ids, PersonTexts texts) {
        this.persons = persons;
        this.records = records;
        this.access = access;
        this.ids = ids;
        this.texts = texts;
    }

    @GetMapping("/families/{family}/person/channels")
    @Transactional
    ModelAndView list(@PathVariable FamilyId family, HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_CHANNELS, family, Compartment.C0L);
        return Pages.view(
                TEMPLATE,
                page(family, true, ChannelForm.empty(ids.next()), FormErrors.none(), texts.of(request), List.of()));
    }

    @PostMapping("/families/{family}/person/channels")
    ModelAndView add(@PathVariable FamilyId family, @ModelAttribute ChannelForm form, HttpServletRequest request) {
        var words = texts.of(request);
        var errors = FormErrors.none();
        var read = form.read(words, errors);
        if (read.isEmpty()) {
            return Pages.invalid(TEMPLATE, page(family, true, form, errors, words, List.of()));
        }
        records.addChannel(family, Typed.key(form.key(), ids.next()), read.get());
        Toasts.add(request, "family.saved", null);
        return Pages.redirect(path(family) + "/channels");
    }

    @GetMapping("/families/{family}/person/channels/{channel}")
    @Transactional
    ModelAndView edit(@PathVariable FamilyId family, @PathVariable UUID channel, HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_CHANNELS, family, Compartment.C0L);
        var words = texts.of(request);
        var form = ChannelForm.of(channel(family, channel), words);
        return Pages.view(TEMPLATE, page(family, false, form, FormErrors.none(), words, List.of()));
    }

    @PostMapping("/families/{family}/person/channels/{channel}")
    ModelAndView save(
            @PathVariable FamilyId family,
            @PathVariable UUID channel,
            @ModelAttribute ChannelForm form,
            HttpServletRequest request) {
        var words = texts.of(request);
        var errors = FormErrors.none();
        var read = form.read(words, errors);
        if (read.isEmpty()) {
            return Pages.invalid(TEMPLATE, page(family, false, form, errors, words, List.of()));
        }
        try {
            records.changeChannel(family, channel, read.get(), form.readVersion());
        } catch (StaleException e) {
            var now = ChannelForm.of(channel(family, channel), words);
            var mine = form.withVersion(now.readVersion());
            return Pages.stale(TEMPLATE, page(family, false, mine, errors, words, form.against(now, words)));
        }
        Toasts.add(request, "family.saved", null);
        return Pages.redirect(path(family));
    }

    @PostMapping("/families/{family}/person/channels/{channel}/end")
    ModelAndView end(
            @PathVariable FamilyId family,
            @PathVariable UUID channel,
            @RequestParam(required = false) @Nullable String version,
            HttpServletRequest request) {
        records.endChannel(family, channel, Typed.number(Typed.text(version)));
        Toasts.add(request, "family.person.channel.ended", null);
        return Pages.redirect(path(family));
    }

    private PersonCard.Channel channel(FamilyId family, UUID channel) {
        return Objects.requireNonNullElse(persons.card(family).channels(), List.<PersonCard.Channel>of()).stream()
                .filter(one -> one.id().equals(channel))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private ChannelPage page(
            FamilyId family,
            boolean adding,
            ChannelForm form,
            FormErrors errors,
            PersonWords words,
            List<Difference> differences) {
        var card = persons.card(family);
        var channels = card.channels();
        if (channels == null) {
            throw new NotFoundException();
        }
        return new ChannelPage(
                path(family),
                card.person().called(),
                adding,
                adding ? texts.channels(words).of(card) : List.of(),
                form,
                errors,
                words.choices("family.person.channel.kind", ChannelFields.Kind.values()),
                words.choices("family.person.channel.whose", ChannelFields.Whose.values()),
                words.choices("family.person.channel.safety", ChannelFields.Safety.values()),
                words.choices("family.person.channel.write", WritingHours.Days.values()),
                words.dates().numeric(words.dates().today().plusDays(SafeContactRules.LONGEST_WITH_CARE)),
                differences,
                texts.readers(family, words));
    }

    private static String path(FamilyId family) {
        return "/families/" + family + "/person";
    }
}
