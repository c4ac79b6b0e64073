"""Names of places that end an address without a postcode ("Kerkstraat 12, Utrecht"): the larger
municipalities and towns of the Netherlands and Flanders, folded. Public geography, our own choice.
"""

_PLACES = """
    's-gravenhage, 's-hertogenbosch, aalsmeer, aalst, aalten, alkmaar, almelo, almere,
    alphen aan den rijn, amersfoort, amstelveen, amsterdam, antwerpen, apeldoorn, arnhem, assen,
    baarn, barendrecht, barneveld, bergen op zoom, berlijn, berlin, beverwijk, bilthoven,
    bodegraven, borne, boxmeer, boxtel, breda, brugge, brussel, brussels, bunnik, bussum,
    capelle aan den ijssel, castricum, coevorden, culemborg, dalfsen, de bilt, de meern, delden,
    delft, delfzijl, den bosch, den burg, den haag, den helder, deventer, diemen, doetinchem,
    dordrecht, drachten, driebergen, dronten, duiven, ede, eindhoven, elburg, elst, emmeloord,
    emmen, enkhuizen, enschede, ermelo, etten-leur, franeker, geldermalsen, geldrop, geleen, genk,
    gent, goes, goirle, gorinchem, gouda, groenlo, groningen, haarlem, hardenberg, harderwijk,
    haren, harlingen, hasselt, heemskerk, heemstede, heerde, heerenveen, heerhugowaard, heerlen,
    hellendoorn, hellevoetsluis, helmond, hendrik-ido-ambacht, hengelo, heythuysen, hillegom,
    hilversum, hoek van holland, hoofddorp, hoogeveen, hoogezand, hoorn, horst, houten, huizen,
    hulst, ijmuiden, ijsselstein, joure, kampen, katwijk, kerkrade, knokke, kortrijk,
    krimpen aan den ijssel, landgraaf, laren, leek, leerdam, leeuwarden, leiden, leiderdorp,
    leidschendam, lelystad, leusden, leuven, lisse, lochem, londen, london, loosdrecht, losser,
    maarssen, maassluis, maastricht, mechelen, medemblik, meppel, merksem, middelburg,
    middelharnis, mol, naaldwijk, naarden, neede, nieuw-vennep, nieuwegein, nieuwkoop, nijkerk,
    nijmegen, nijverdal, noordwijk, nuenen, nunspeet, oegstgeest, oirschot, oisterwijk, oldenzaal,
    ommen, oostende, oosterhout, oss, oud-beijerland, oudenaarde, papendrecht, pijnacker,
    purmerend, putten, raalte, rheden, rhenen, ridderkerk, rijen, rijssen, rijswijk, roermond,
    roeselare, roosendaal, rosmalen, rotterdam, sassenheim, schagen, scheveningen, schiedam,
    schijndel, schoonhoven, sittard, sliedrecht, sneek, soest, someren, spijkenisse, stadskanaal,
    steenwijk, stein, terneuzen, tiel, tilburg, turnhout, twello, uden, uithoorn, urk, utrecht,
    vaals, valkenburg, veendam, veenendaal, veghel, veldhoven, velp, velsen, venlo, venray,
    vianen, vilvoorde, vlaardingen, vlissingen, volendam, voorburg, voorschoten, voorthuizen,
    vught, waalre, waalwijk, waddinxveen, wageningen, waregem, wassenaar, weert, weesp, wezep,
    wierden, wijchen, wijk bij duurstede, winschoten, winterswijk, woerden, wormerveer,
    woudenberg, zaandam, zaltbommel, zandvoort, zeewolde, zeist, zevenaar, zierikzee, zoetermeer,
    zuidhorn, zutphen, zwijndrecht, zwolle
"""
PLACES = frozenset(" ".join(name.split()) for name in _PLACES.split(","))
