"""Links into internal networks, without the punctuation behind them; public links are none."""

from collections.abc import Callable

import pytest

FIND = [
    "broncode: ⟦INTERNAL_URL https://dev.azure.com/zorgland/_git/portaal⟧ (alleen wij)",
    "het dashboard: ⟦INTERNAL_URL https://app.powerbi.com/groups/me/reports/4f2a⟧",
    "zie ⟦INTERNAL_URL zorgland.crm4.dynamics.com/main.aspx?id=7⟧",
    "Taken in ⟦INTERNAL_URL https://tasks.office.com/zorgland.nl/nl/Home/Planner⟧.",
    "zie ⟦INTERNAL_URL https://wiki.intern.zorgland.nl/hr/verlof⟧",
    "het staat op ⟦INTERNAL_URL P:\\HR\\Verzuim\\2026.xlsx⟧",
    "⟦INTERNAL_URL https://jira.zorgland.nl/browse/HR-12⟧",
    "⟦INTERNAL_URL https://zorgland.atlassian.net/wiki/spaces/HR⟧",
    "zie ⟦INTERNAL_URL https://lindeveld.sharepoint.com/sites/directie/reorg.docx⟧.",
    "(⟦INTERNAL_URL https://korenaar-my.sharepoint.com/personal/j_smit/Documents/x.xlsx⟧)",
    "⟦INTERNAL_URL https://teams.microsoft.com/l/meetup-join/19%3ameeting_Z@thread.v2/0⟧ camera aan",
    "⟦INTERNAL_URL https://engage.cloud.microsoft/main/threads/eyJfdHlwZSI6⟧, stem voor vrijdag",
    "⟦INTERNAL_URL https://www.yammer.com/lindeveld.nl/threads/2209918374⟧",
    "⟦INTERNAL_URL https://intranet.northfield.nl/hr/onboarding⟧!",
    "⟦INTERNAL_URL intranet.lindeveld.nl⟧ is traag",
    "wiki op ⟦INTERNAL_URL https://wiki.lindeveld.intern/beheer⟧",
    "⟦INTERNAL_URL http://bi-prod.northfield.local:8080/overview⟧",
    "map ⟦INTERNAL_URL \\\\fs01\\projecten\\2023⟧ is vol",
    "⟦INTERNAL_URL http://192.168.1.10/admin⟧ staat open",
    "⟦INTERNAL_URL http://intranet/hr⟧",
    "⟦INTERNAL_URL https://onedrive.live.com/edit?id=4F2A⟧",
    "⟦INTERNAL_URL gitlab.corp/team/repo⟧",
    "⟦INTERNAL_URL https://teams.microsoft.com/l/channel/19%3Aabc/General⟧",
    "staat op ⟦INTERNAL_URL \\\\srv-file01\\hr\\dossiers\\2024.xlsx⟧",
    "Grafana: ⟦INTERNAL_URL http://10.1.2.3:3000⟧",
    "⟦INTERNAL_URL https://jira.northfield.internal/browse/HR-12⟧, please vote",
    "rooster: ⟦INTERNAL_URL https://lindeveld-my.sharepoint.com/:x:/g/personal/rooster⟧",
    "Serverdashboard op ⟦INTERNAL_URL http://srv-mon01/grafana⟧",
    "De wiki (⟦INTERNAL_URL wiki.lindeveld.lan/start⟧) is bijgewerkt",
    "dossiers op ⟦INTERNAL_URL \\\\nas.lindeveld.local\\dossiers\\hr⟧",
    "Link: <⟦INTERNAL_URL https://lindeveld.sharepoint.com/sites/hr⟧>",
]
PASS = [
    "https://azure.com/devops is de site van het product",
    "https://powerbi.microsoft.com/nl-nl/blog",
    "Dynamics.com leert je alles over CRM",
    "https://www.zendesk.com/agent-workspace",
    "https://visualstudio.microsoft.com/downloads",
    "https://internal-medicine.example.com",
    "https://www.atlassian.net/",
    "C:\\Windows\\System32",
    "https://www.atlassian.com/software/jira/browse",
    "conf: x:\\",
    "https://www.rijksoverheid.nl/documenten/2024/06/12/voortgang",
    "Het intranet krijgt een nieuwe zoekfunctie",
    "Teams en SharePoint zijn traag",
    "https://learn.microsoft.com/sharepoint/external-sharing-overview",
    "https://support.microsoft.com/teams",
    "zie https://lindeveld.nl/intranet-tips",
    "http://localhost:3000 werkt",
    "Klaar.Intern overleg is om 3 uur",
    "https://github.com/northfield/local",
    "De winkel is lokaal.Internationaal bezorgen kan ook",
    "C:\\temp is leeg",
    "and/or \\o/ ¯\\_(ツ)_/¯",
    "de lan-party van 12 juni",
    "www.sharepoint.com is een product",
    "yammer.com is opgegaan in Engage",
    "https://teams.microsoft.com",
    "https://www.microsoft.com/nl-nl/microsoft-teams",
    "http://example.com/sharepoint.com",
    "Bezoek www.localhelden.nl",
    "https://corp.northfield.com/careers",
    "smb's en mkb's doen mee",
    "https://www.linkedin.com/in/sanne",
    "bit.ly/3xYz",
    "https://teams.live.com",
    "https://nl.wikipedia.org/wiki/Intranet",
    "Mail naar team@intern.nl of bezoek internet.nl",
    "De .local en .internal domeinen zijn gereserveerd",
    "https://sharepoint.stackexchange.com/questions/12",
    "https://techcommunity.microsoft.com/blog/viva_engage",
    "Sharepoint.com is een dienst",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
