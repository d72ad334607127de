package be.mille.account.web;

import be.mille.account.internal.PasskeyCheck;
import be.mille.account.internal.Passkeys;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

/** Lays out "how I sign in". */
@Component
class PasskeyDesk {
    private final Passkeys passkeys;
    private final PasskeyCheck check;
    private final Providers providers;
    private final Clock clock;
    private final boolean training;

    PasskeyDesk(
            Passkeys passkeys,
            PasskeyCheck check,
            Providers providers,
            Clock clock,
            @Value("${mille.space:training}") String space) {
        this.passkeys = passkeys;
        this.check = check;
        this.providers = providers;
        this.clock = clock;
        this.training = space.equals("training");
    }

    boolean hasOtherWay(SignedIn me, HttpServletRequest request) {
        var person = me.person();
        return person == null ? training : providers.of(person, request).isPresent();
    }

    PasskeysPage page(
            SignedIn me,
            Texts t,
            HttpServletRequest request,
            @Nullable String wrong,
            String typed,
            @Nullable String error) {
        var dates = new Dates(t, Brussels.today(clock));
        var all = passkeys.of(ProofController.holder(me));
        boolean last = all.size() == 1 && !hasOtherWay(me, request);
        return new PasskeysPage(
                all.stream()
                        .map(one -> new PasskeysPage.Passkey(
                                one.id().toString(),
                                one.label(),
                                t.get("account.passkeys.made", dates.moment(one.createdAt())),
                                one.usedAt() == null
                                        ? t.get("account.passkeys.unused")
                                        : t.get("account.passkeys.used", dates.moment(one.usedAt())),
                                one.synced(),
                                last))
                        .toList(),
                otherWays(me, t, request),
                check.offered(),
                wrong,
                typed,
                error);
    }

    private List<String> otherWays(SignedIn me, Texts t, HttpServletRequest request) {
        var ways = new ArrayList<String>();
        var person = me.person();
        if (person == null) {
            if (training) {
                ways.add(t.get("account.passkeys.way.training"));
            }
        } else {
            var vouches = providers.of(person, request);
            providers.all().stream()
                    .filter(one ->
                            vouches.filter(one.getRegistrationId()::equals).isPresent())
                    .map(ClientRegistration::getClientName)
                    .forEach(ways::add);
        }
        return ways;
    }
}
