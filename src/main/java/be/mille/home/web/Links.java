package be.mille.home.web;

import be.mille.family.FamilyEventId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.UUID;

/** Addresses of the pages of other modules that these pages lead to. */
public final class Links {
    private Links() {}

    public static String family(FamilyId family) {
        return "/families/" + family;
    }

    public static String team(FamilyId family) {
        return family(family) + "/team";
    }

    public static String coordination(FamilyId family) {
        return family(family) + "/coordination";
    }

    public static String silence(FamilyId family) {
        return family(family) + "/silence";
    }

    public static String askNews(FamilyId family, ActorId colleague) {
        return team(family) + "/" + colleague + "/news";
    }

    public static String noticeSeen(FamilyId family, UUID notice) {
        return family(family) + "/notices/" + notice + "/seen";
    }

    public static String move(FamilyId family, FamilyEventId event) {
        return family(family) + "/moves/" + event;
    }

    public static String consent(FamilyId family) {
        return family(family) + "/consent";
    }

    public static String access(FamilyId family) {
        return family(family) + "/access";
    }

    public static String plan(FamilyId family) {
        return family(family) + "/plan";
    }

    public static String person(FamilyId family) {
        return family(family) + "/person";
    }

    public static String household(FamilyId family) {
        return person(family) + "/household";
    }

    public static String member(FamilyId family, UUID member) {
        return household(family) + "/members/" + member;
    }

    public static String messages(FamilyId family) {
        return person(family) + "/messages";
    }

    public static String screenings(FamilyId family) {
        return family(family) + "/screenings";
    }

    public static String result(FamilyId family, UUID screening) {
        return screenings(family) + "/" + screening + "/result";
    }

    public static String contacts(FamilyId family) {
        return family(family) + "/contacts";
    }

    public static String newContact(FamilyId family) {
        return family(family) + "/contacts/new";
    }

    /** Where an interpreter is asked for; where one was, it leads to that request. */
    public static String interpreter(FamilyId family, UUID contact) {
        return contact(family, contact) + "/interpreter";
    }

    public static String contact(FamilyId family, UUID contact) {
        return family(family) + "/contacts/" + contact;
    }

    /** Where an appointment is told to have taken place; the toast after it takes that back. */
    public static String happened(FamilyId family, UUID contact) {
        return contact(family, contact) + "/state?state=DONE";
    }

    public static String events(FamilyId family) {
        return family(family) + "/events";
    }

    public static String referrals(FamilyId family) {
        return family(family) + "/referrals";
    }

    public static String handovers(FamilyId family) {
        return family(family) + "/handovers";
    }

    public static String referral(FamilyId family, UUID referral) {
        return referrals(family) + "/" + referral;
    }

    public static String relays(FamilyId family) {
        return family(family) + "/relays";
    }

    public static String authorities(FamilyId family) {
        return family(family) + "/authorities";
    }

    public static String relay(FamilyId family, UUID relay) {
        return relays(family) + "/" + relay;
    }

    public static String notes(FamilyId family) {
        return family(family) + "/notes";
    }

    public static String pregnancies(FamilyId family) {
        return family(family) + "/pregnancies";
    }

    /** Where a step is ticked off; the toast after it takes the tick back. */
    public static String tick(FamilyId family, UUID step) {
        return plan(family) + "/steps/" + step + "/progress";
    }
}
