"""What the server refuses, in the words of the reader: code, status, message in Dutch and English.

One shape for every error: {"error": {"code": …, "message": …}}. No message takes anything from the
request; the parts filled in are names of our own fields and limits.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pydantic_core import to_json
from starlette.responses import Response

from secondlook.errors import RequestError
from secondlook.findings import Language


class Words(NamedTuple):
    """The same said in both languages."""

    nl: str
    en: str

    def to(self, reader: Language) -> str:
        return self.nl if reader is Language.NL else self.en


class Refusal(NamedTuple):
    status: int
    words: Words
    headers: Mapping[str, str] = {}


_RETRY = {"Retry-After": "1"}
_BEARER = {"WWW-Authenticate": 'Bearer realm="secondlook"'}

REFUSALS = {
    "bad_request": Refusal(
        400, Words("Dit is geen geldig HTTP-verzoek.", "This is not a valid HTTP request.")
    ),
    "json": Refusal(
        400,
        Words(
            "De inhoud is geen geldige JSON: {reason}.",
            "The body is not valid JSON: {reason}.",
        ),
    ),
    "token": Refusal(
        401,
        Words(
            "Dit vraagt een geldige sleutel; `secondlook token review` laat de jouwe zien.",
            "This needs a valid key; `secondlook token review` shows yours.",
        ),
        _BEARER,
    ),
    "scope": Refusal(
        403,
        Words(
            "Met deze sleutel kun je berichten nakijken, maar niet de klantenlijst beheren.",
            "This key reviews drafts; it does not manage the client list.",
        ),
    ),
    "origin": Refusal(
        403,
        Words(
            "Verzoeken vanaf andere websites worden niet beantwoord.",
            "Requests from other websites are not answered.",
        ),
    ),
    "pairing_code": Refusal(403, Words("Deze code klopt niet.", "This code is not the right one.")),
    "not_found": Refusal(
        404, Words("Op dit adres is niets te vinden.", "There is nothing at this address.")
    ),
    "client_unknown": Refusal(
        404, Words("Deze klant staat niet in de lijst.", "This client is not in the list.")
    ),
    "name_unknown": Refusal(
        404,
        Words("Deze naam staat niet in de lijst.", "This name is not in the list."),
    ),
    "browser_unknown": Refusal(
        404, Words("Deze browser is niet gekoppeld.", "This browser is not paired.")
    ),
    "method": Refusal(
        405,
        Words("Dit adres kent deze methode niet.", "This address does not know this method."),
    ),
    "slow": Refusal(
        408,
        Words(
            "De inhoud van het verzoek kwam niet op tijd binnen.",
            "The body of the request did not arrive in time.",
        ),
    ),
    "no_pairing": Refusal(
        409,
        Words(
            "Er is nu geen code geldig; `secondlook pair` geeft er een.",
            "No code is valid now; `secondlook pair` gives one.",
        ),
    ),
    "client_exists": Refusal(
        409, Words("Deze klant staat al in de lijst.", "This client is already in the list.")
    ),
    "name_exists": Refusal(
        409, Words("Deze naam staat al in de lijst.", "This name is already in the list.")
    ),
    "too_large": Refusal(
        413,
        Words(
            "Het verzoek is te groot: hooguit {limit} bytes.",
            "The request is too large: {limit} bytes at most.",
        ),
    ),
    "too_long": Refusal(
        413,
        Words(
            "De tekst is te lang: hooguit {limit} tekens.",
            "The text is too long: {limit} characters at most.",
        ),
    ),
    "media_type": Refusal(
        415,
        Words(
            "Stuur de inhoud als {expected}, in UTF-8 en zonder compressie.",
            "Send the body as {expected}, in UTF-8 and without compression.",
        ),
    ),
    "host": Refusal(
        421,
        Words(
            "Onder deze naam is deze server niet te bereiken.",
            "This server does not answer to this name.",
        ),
    ),
    "schema": Refusal(422, Words("{field}: {reason}.", "{field}: {reason}.")),
    "client_list": Refusal(
        422,
        Words(
            "De klantenlijst is niet overgenomen.\n{reason}",
            "The client list was not imported.\n{reason}",
        ),
    ),
    "client": Refusal(
        422, Words("De klant is niet opgeslagen: {reason}", "The client was not saved: {reason}")
    ),
    "name": Refusal(
        422, Words("De naam is niet opgeslagen: {reason}", "The name was not saved: {reason}")
    ),
    "pairing_wait": Refusal(
        429,
        Words(
            "Te veel pogingen met deze code. Vraag een nieuwe, of wacht {seconds} s.",
            "Too many tries with this code. Ask for a new one, or wait {seconds} s.",
        ),
    ),
    "internal": Refusal(
        500,
        Words(
            "Er ging hier iets mis. Je tekst is niet bewaard.",
            "Something went wrong here. Your text was not kept.",
        ),
    ),
    "busy": Refusal(
        503,
        Words(
            "Er komen nu te veel verzoeken tegelijk. Probeer het zo nog eens.",
            "Too many requests at once. Please try again in a moment.",
        ),
        _RETRY,
    ),
    "registry": Refusal(
        503,
        Words(
            "De klantenlijst is nu niet te lezen of te schrijven.",
            "The client list cannot be read or written right now.",
        ),
        _RETRY,
    ),
}


class Refused(RequestError):  # it is no fault of ours
    """A request that is refused; worded when it is known who reads it."""

    def __init__(self, code: str, **parts: object) -> None:
        self._refusal = REFUSALS[code]
        self._parts = parts
        super().__init__(self._refusal.status, code, self.worded(Language.EN))

    def worded(self, reader: Language) -> str:
        parts = {
            name: part.to(reader) if isinstance(part, Words) else part
            for name, part in self._parts.items()
        }
        return self._refusal.words.to(reader).format(**parts)

    def answer(self, reader: Language, headers: Mapping[str, str] | None = None) -> Response:
        return Response(
            to_json({"error": {"code": self.code, "message": self.worded(reader)}}),
            self.status,
            {**self._refusal.headers, **self._patience(), **(headers or {})},
            "application/json",
        )

    def _patience(self) -> dict[str, str]:
        return {"Retry-After": str(self._parts["seconds"])} if "seconds" in self._parts else {}
