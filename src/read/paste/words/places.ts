import { listWords } from './list-words.ts';

/** Places that stand beside names and dates and in menus: not people. */
export const PLACES: readonly string[] = listWords(`
  north korea | south korea | saudi arabia | united states | united kingdom | new zealand | south africa | hong kong | sri lanka |
  puerto rico | costa rica | el salvador | dominican republic | czech republic | burkina faso | ivory coast | sierra leone |
  papua new guinea | united arab emirates | abu dhabi | new delhi | new york | new york city | los angeles | san francisco |
  san diego | san jose | las vegas | new orleans | washington dc | washington d.c | tel aviv | west bank | gaza strip |
  east jerusalem | buenos aires | rio de janeiro | sao paulo | mexico city | kuala lumpur | ho chi minh city | phnom penh |
  cape town | addis ababa | saint petersburg | st. petersburg | st petersburg | northern ireland | latin america |
  south america | north america | middle east | southeast asia | south asia | east asia | central asia | eastern europe |
  western europe | north africa | sub-saharan africa | great britain | west africa | east africa | palma de mallorca |
  baden-württemberg | nordrhein-westfalen | estados unidos | arabia saudita | corea del norte | corea del sur | reino unido |
  états-unis | royaume-uni | corée du nord | arabie saoudite | afrique du sud | nouvelle-zélande | arabia saudí | stati uniti |
  regno unito | afghanistan | albania | algeria | argentina | armenia | australia | austria | azerbaijan | bahrain |
  bangladesh | belarus | belgium | bolivia | bosnia | brazil | bulgaria | cambodia | cameroon | chile | colombia | congo |
  croatia | cuba | cyprus | denmark | ecuador | egypt | estonia | ethiopia | finland | germany | ghana | greece | guatemala |
  haiti | honduras | hungary | iceland | indonesia | iraq | ireland | italy | japan | jordan | kazakhstan | kenya | kosovo |
  kuwait | latvia | lebanon | libya | lithuania | luxembourg | malaysia | mali | malta | mexico | moldova | mongolia |
  montenegro | morocco | mozambique | myanmar | nepal | netherlands | nicaragua | niger | nigeria | norway | oman | pakistan |
  palestine | panama | paraguay | peru | philippines | poland | portugal | qatar | romania | rwanda | senegal | serbia |
  singapore | slovakia | slovenia | somalia | spain | sudan | sweden | switzerland | syria | taiwan | tanzania | thailand |
  tunisia | turkey | uganda | uruguay | uzbekistan | venezuela | vietnam | yemen | zambia | zimbabwe | california | texas |
  florida | ontario | quebec
`);
