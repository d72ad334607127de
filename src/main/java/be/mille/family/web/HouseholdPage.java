package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * Who lives around her: the whole household, and a form for somebody new.
 *
 * @param social whether she reads what is said of them (C2)
 * @param where whether she reads what tells where she is (C0L)
 */
public record HouseholdPage(
        String path,
        String called,
        List<PersonPage.Group> groups,
        HouseForm house,
        FormErrors houseErrors,
        List<Difference> differences,
        MemberForm member,
        FormErrors memberErrors,
        List<Choice> roles,
        List<Choice> lives,
        boolean social,
        boolean where,
        OpenReaders readers) {}
