"""E-mail addresses of people are marked; shared mailboxes, handles and files are not."""

from collections.abc import Callable

import pytest

FIND = [
    "it should be ⟦EMAIL_ADDRESS ruth at tidewrackbooks dot nl⟧",
    "Mail me op ⟦EMAIL_ADDRESS sanne.bakker@lindeveld.nl⟧ als je mee wilt.",
    "Stuur je cv naar ⟦EMAIL_ADDRESS j.devries@korenaar-groep.nl⟧.",
    "Reach me at ⟦EMAIL_ADDRESS tom+events@northfield.co.uk⟧, replies within a day.",
    "(⟦EMAIL_ADDRESS K.Visser@Oudewerkgever.nl⟧) is mijn adres",
    "mail naar ⟦EMAIL_ADDRESS pieter [at] blauwdruk.nl⟧ of bel even",
    "mijn mail: ⟦EMAIL_ADDRESS anouk(at)bakkerij punt nl⟧",
    "⟦EMAIL_ADDRESS jan.smit[at]blauwdruk[dot]com⟧ works best",
    "mailen kan naar ⟦EMAIL_ADDRESS jan.smit @ blauwdruk.nl⟧",
    "My e-mail is ⟦EMAIL_ADDRESS jane_doe at northfield dot com⟧",
    "mail naar ⟦EMAIL_ADDRESS lotte apenstaartje blauwdruk punt nl⟧ aub",
    "Twee adressen: ⟦EMAIL_ADDRESS a.jansen@voorbeeld.example⟧ en ⟦EMAIL_ADDRESS b_jansen99@voorbeeld.example⟧",
    "Contact: ⟦EMAIL_ADDRESS redactie.hilde@uitgeverijzwaan.be⟧!",
    "Zie mailto:⟦EMAIL_ADDRESS t.wielinga@lindeveld.nl⟧",
    "“⟦EMAIL_ADDRESS fatima.elamrani@hotmail.example⟧” bounced",
    "haar adres is ⟦EMAIL_ADDRESS noor@zwaluwstaart.be⟧, mijne niet",
    "stuur het naar ⟦EMAIL_ADDRESS m.el-idrissi@lindeveld.nl⟧ cc ⟦EMAIL_ADDRESS hr.jansen@lindeveld.nl⟧",
    "⟦EMAIL_ADDRESS lisa (at) blauwdruk (punt) nl⟧",
    "email me: ⟦EMAIL_ADDRESS mark.t@northfield.io⟧, cheers",
    "@jan je mail aan ⟦EMAIL_ADDRESS jan.de.wit@lindeveld.nl⟧ kwam terug",
    "Mail ⟦EMAIL_ADDRESS n.bos@lindeveld.nl⟧/⟦EMAIL_ADDRESS t.bos@lindeveld.nl⟧",
    "Tips naar ⟦EMAIL_ADDRESS h punt jansma at wegwijzer punt nl⟧",
    "⟦EMAIL_ADDRESS jan.devries at gmail dot com⟧",
    "⟦EMAIL_ADDRESS jan.devries(a)lindeveld.nl⟧",
    "⟦EMAIL_ADDRESS jan.devries at gmail.com⟧",
    "mail ⟦EMAIL_ADDRESS hello.imogen@plainwell.studio⟧",
]
PASS = [
    "he works at booking dot com",
    "Ruth at bol dot com is hiring",
    "Ask the i's at reception dot the t's",
    "Vragen? Mail info@lindeveld.nl of support@northfield.com.",
    "Solliciteren kan via werkenbij@korenaar-groep.nl of werken-bij@lindeveld.nl",
    "persvragen: pers@uitgeverijzwaan.be",
    "hallo@blauwdruk.nl is onze algemene mailbox",
    "Mail je vraag naar klantenservice@snelpakket.nl",
    "no-reply@northfield.com never answers",
    "facturen@lindeveld.nl graag, niet naar mij",
    "helpdesk@lindeveld.nl weet het",
    "Group discounts via events@zuidas-summit.org",
    "Nieuwe mailadressen worden voornaam.achternaam@lindeveld.nl",
    "The format is firstname.lastname@northfield.com",
    "Volg @sanne_bakker en @lindeveld voor updates",
    "lunch @ cafe.noir om 12 uur",
    "git clone git@github.com:lindeveld/site.git",
    "logo@2x.png staat in de map",
    "npm install kleurtje@1.4.2",
    "@iedereen: morgen om 9 uur @kantoor",
    "We meet at noon, dot your i's",
    "Look at northfield.com for the schedule",
    "Mastodon: @sanne@mastodon.social",
    "info.utrecht@lindeveld.nl en team-sales@lindeveld.nl",
    "5 @ 3 euro is 15 euro",
    "AVG-vragen naar privacy@korenaar-groep.nl of fg@korenaar-groep.nl",
    "Mail naar secretariaat@lindeveld.nl vóór 1 mei",
    "aanmelden via inschrijven@korenaar-groep.nl",
    "Questions? hello@northfield.com, press@northfield.com",
    "receptie@lindeveld.nl en planning@lindeveld.nl",
    "stuur je pakketje @ home",
    "team@lindeveld.nl en hr@lindeveld.nl lezen mee",
    "Reply to marketing@northfield.com before noon",
    "boekhouding@lindeveld.nl",
    "@lindeveld.nl is ons domein",
    "mail het bij elk punt met een kruisje",
    "look at this dot on the map",
    "optie (a) www.lindeveld.nl",
    "hello.utrecht@lindeveld.nl",
    "contact.sales@lindeveld.nl",
    "we work at gmail.com speed",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
