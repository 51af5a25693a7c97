"""Everyday words: what people say on the way to what they are interested in."""

from typing import Final

EVERYDAY: Final = frozenset(
    """a able about above academia academic accept across act actual actually add admit
    adviser advisor after afterwards again ago agree ahead aim aiming all allow
    almost alone along already alright also although always am amazing among
    amount an and another answer answers any anybody anymore anyone anything
    anyway anywhere apart applied apply applying are area areas around as ask
    asked asking aspect aspects at attention attitude autumn available average
    away bachelor bachelor's bachelors back bad balance based basic basically
    basis be became because become becomes becoming been before began begin
    beginning behind being belief believe below beside besides best better
    between beyond big bigger biggest bit blog blogs book books both boyfriend
    bring bringing broad brother build building built business busy but by call
    called calling came can cannot capable care career careers case cases
    certain certainly chance change changed changes changing chapter child
    children choice choose class clear clearly clever close closer colleague
    colleagues college combine combined combines combining come comes coming
    community companies company compared complete completely concrete conference
    confident consider constraint constraints contact continue contribute
    contributing contribution conversation conversations cool could country
    couple course courses crazy create creating curiosity curious current
    currently daily date daughter day days deal decade decades decide decided
    decision deeper deeply definitely degree department detect develop differ
    difference different dig direction directions director discover do does
    doing done door doubt down dozen drawn dream drive driven during each
    earlier early earn easier easily easy either else email end ended ending
    ends energy engineer engineers english enjoy enjoyed enjoying enough enter
    entire entirely entrepreneur entrepreneurial especially etc even evening
    event eventually ever every everybody everyone everything everywhere exact
    exactly example excite excited excites exciting expect experience
    experienced experiences expert expertise explain explore explored exploring
    extent extra extremely face fact fair fall familiar family famous far
    fascinated fascinates fascinating fast father favorite favourite feel
    feeling feels felt few field fields figure figured figuring fill final
    finally find finding fine finish finished finishing first fit five focus
    focused focusing folks follow following for forever form former forward
    found founder founders founding four free freelance french friday friend
    friends friendship from front full fully fun further future gain gap gave
    general generally german get gets getting girlfriend give given gives giving
    glad go goal goals goes going gone good got gotten grad grade graduate
    graduated graduating grant grants great greatest group groups grow guess
    guys had half hand happen happened happens happy hard harder hardly has have
    having he head heard heart help helped helpful helping helps her here hers
    herself high higher highest him himself his hobby home honest honestly hope
    hopefully hoping host hour hours house how however huge hundred husband i
    idea ideally ideas identify if imagine immediately impact important
    impossible improve in include including income indeed independent individual
    industry inside instance instead institute institution interest interested
    interesting interests intern internship internships interview into introduce
    invent invest involved is issue issues it its itself job jobs join joined
    joining journal journey just keep keeping kept kid kids kind kinds knew know
    knowing known knows lab laboratory labs largely larger largest last late
    later latest lead leader leading leads learn learned learnt least leave
    leaves leaving led left less let level life like liked likely likes limited
    line link list little live lived living load location lonely long longer
    look looked looking looks lot lots love loved lovely low lower lucky made
    main mainly major make makes making man manage manager many march master
    master's masters match matter matters maybe mean meaning meaningful means
    meant measure meet meeting member members mention mentor mentors mess met
    mid middle might million mind mine minute minutes miss missing moment
    moments monday money month months more morning most mostly mother motivated
    move moved moves moving much mum must my myself name named narrow near
    nearly necessarily necessary need needed needs neither never nevertheless
    new newer news next nice night nine no nobody none nor normal normally not
    note nothing now obvious obviously of off offer offers office often oh ok
    okay old older on once one ones online only onto open opened opening opens
    opinion opportunities opportunity option options or order organisation
    organization other others otherwise ought our ours ourselves out outside
    over overall own page paid paper papers paragraph parent parents part
    particular particularly partner parts passion passionate past path pay pays
    people percent perfect perhaps period person personal personally persons
    phase phd philosophical picture piece pieces place places plan planned
    planning plans play please plenty podcast point points popular position
    positions possibility possible possibly post postdoc posts potential
    practical practice predict prefer preparation prepare present pretty prevent
    previous previously primarily principal probably problem problems process
    professor professors program programme programmes programs project projects
    promising proper properly prove public publication publish published pure
    purely purpose push put puts putting quarter question questions quick
    quickly quit quite random rather read reader reading reads ready real
    realise realised realistic realize realized really reason reasonable reasons
    recent recently reduce relate related relating relationship relationships
    relatively relevant remain remember remote report research researcher
    researchers researching residency rest result results return right room
    roughly run running said sake salary same saturday save saw say saying says
    scared scene scholar school second section see seeing seem seemed seems seen
    self semester senior sense sent separate serious seriously set seven several
    shall shape shapes share she shift short should show side significant
    similar simple simply since single sister sit situation six skill skills
    slightly slow slowly small smaller smart so solid solve solving some
    somebody somehow someone something sometimes somewhat somewhere son soon
    sorry sort sorts sound space speak speaking specific specifically spend
    spending spent spot spouse spring stable staff stage stand stands start
    started starting startup startups stay stayed staying step steps still stop
    strange strong strongly stuck student students studied studies study
    studying stuff style sub subject subjects success such suddenly suggest
    summer sunday super supervisor support suppose supposed sure surely
    surprised swiss take taken takes taking talent talk talked talking talks
    teach teacher teaching team teams tech technical tell ten tend term terms
    than thank thanks that the their theirs them themselves then there therefore
    these thesis they thing things think thinking thirty this those though
    thought thoughts thousand three through throughout thursday thus time times
    title to today together told tomorrow tonight too took top topic topics
    total totally touch toward towards traditional train trouble true truly
    trust try trying tuesday turn turned twenty twice twitter two type types
    typical typically under understand understanding unfortunately uni
    universities university unless unlike until up upon us use used useful user
    uses using usual usually valuable value various very via view visit wait
    walk want wanted wanting wants was watch way ways we wednesday week weekend
    weekends weekly weeks well went were what whatever when whenever where
    whether which while white who whoever whole whom whose why wide widely wife
    will willing winter wish with within without woman women wonder wondering
    word words work worked working works world worried worry worse worst worth
    would write writing written wrong wrote yeah year years yes yesterday yet
    you young younger your yours yourself zero""".split()
)
"""Words that name no field of their own, or are about a life rather than a work."""
