package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.account.OwnAddressChanged;
import be.mille.account.PlainAddress;
import be.mille.sealing.Fingerprints;
import be.mille.sql.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a professional lives, as a print that is compared and never read: noted, changed and taken away by herself alone. */
@Service
@Transactional
public class OwnAddresses {
    private final Sql sql;
    private final Access access;
    private final Fingerprints prints;
    private final ApplicationEventPublisher events;

    OwnAddresses(Sql sql, Access access, Fingerprints prints, ApplicationEventPublisher events) {
        this.sql = sql;
        this.access = access;
        this.prints = prints;
        this.events = events;
    }

    /** Whether she noted one, in whichever of her posts: the database shows her no other. */
    public boolean noted() {
        access.require(AccountAction.SEE_OWN_ADDRESS);
        return sql.find(row -> row.getBoolean("noted"), "select exists (select 1 from account.own_address) as noted")
                .orElse(false);
    }

    public void keep(PlainAddress address) {
        forget();
        var post = CurrentActor.get().id();
        sql.update(
                "insert into account.own_address (actor, print) values (:actor, :print)",
                p("actor", post),
                p("print", address.print(prints, post)));
    }

    /** Hers alone: of others the database lets her reach none. */
    public void forget() {
        access.require(AccountAction.CHANGE_OWN_ADDRESS);
        sql.update("delete from account.own_address");
        events.publishEvent(new OwnAddressChanged());
    }
}
