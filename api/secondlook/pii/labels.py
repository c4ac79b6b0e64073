"""Words that name some other number: near one of these, digits are no citizen number, telephone
number, bank card or plate. Shared by the recognizers; Dutch and English together.
"""

_NUMBERED = r"(?:[- ]?(?:nummers?|numbers?|nrs?|no|codes?|ids?|ref|kenmerk))"
# Things that are numbered: named alone, in the plural, or with "nummer" behind.
_THINGS = (
    # bought, sent, paid
    r"(?:web|in|ver)?(?:order|bestel(?:ling)?|factuur|invoice|offerte|quote|aanvraag|inkoop|bon)"
    r"|betaal|purchase order|po|pakket|pakje|zending|verzend|parcel|shipment|package|track(?:ing)?"
    r"|track ?(?:&|and|en) ?trace|barcode|container|batch|lot|charge(?= ?n)|pallet|voucher"
    r"|cadeaubon|pakbon|waybill|vrachtbrief|werkorder|werkbon|orderregel|rma|aangifte|paklijst"
    r"|lading"
    r"|coupon"
    # catalogued
    r"|art|artikel|article|product|onderdeel|part|sku|ean|gtin|upc|isbn|issn|doi|serie|serial"
    r"|model|type|imei|versie|version|build|catalogus|ral|machine"
    # handled
    r"|ticket|incident|melding|call|storing|volg|kenmerk|referentie|reference|ref|inschrijf"
    r"|vacature|vacancy|project|commit|issue|bug|change|request|aanbesteding|tender|klacht|claim"
    r"|schade|polis|policy|bestek|notitie|taak|task"
    # who is numbered otherwise
    r"|klant|customer|debiteur|crediteur|relatie|lid|leden|lidmaatschap|member|membership|abonnee"
    r"|account|gebruikers?|user|contract|reserverings?|boekings?|booking|reservation|fiscaal|btw"
    r"|vat|kvk|coc|vestigings?|iban|rekening|bank|transactie|transaction|meter|meeting"
    r"|vergaderings?|webinar|zoom|teamviewer|anydesk|session|sessie|deelnemers?|student|leerling"
    r"|dossier|zaak|case|patient|client|personeels?|medewerkers?|werknemers?|employee|staff|badge"
    r"|big|agb|licentie|licen[cs]e key"
)
# These announce a number of theirs beyond doubt.
NUMBERED_WORDS = rf"(?:{_THINGS}){_NUMBERED}"
OTHER_NUMBER_WORDS = rf"{NUMBERED_WORDS}|rsin|track(?:ing)?|ticket|order|invoice|factuur"
OTHER_NUMBERS = (
    rf"(?:{_THINGS}){_NUMBERED}?|(?:artikel|order|bestelling|pakket|ticket|factu|invoice|product)"
    rf"(?:en|s|ren)"
    r"|rsin|koophandel|tracking|nonce|timestamp|unix|hash|checksum|stand|score|seed"
)

# Words and signs that make a number an amount.
AMOUNTS = (
    r"euro'?s?|eur|dollars?|usd|pond|miljoen|miljard|million|billion|procent|percent|stuks|keer"
    r"|times|views|weergaven|volgers|followers|likes|inwoners|people|mensen|users|gebruikers|rows"
    r"|rijen|records|regels|lines|bytes|kb|mb|gb|km|kilometer|meter|m2|kwh|watt|seconden|seconds|ms|stappen|steps|bezoekers|visitors"
)
