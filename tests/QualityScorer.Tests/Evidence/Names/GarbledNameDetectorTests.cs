using QualityScorer.Evidence.Names;

namespace QualityScorer.Tests.Evidence.Names;

public sealed class GarbledNameDetectorTests
{
    [Theory]
    [InlineData("The call was right, said Ximena Arancibia, the director of the agency.", "The call was right, said Ximena Aranciba, the director of the agency.", "Arancibia", "Aranciba")]
    [InlineData("The general, Khalid Wakham, refused to open the northern road.", "The general, Halid Wakam, refused to open the northern road.", "Wakham", "Halid Wakam")]
    [InlineData("Jan Halberg, the director of the port, said the crane had failed twice.", "Jan Holmberg, the director of the port, said the crane had failed twice.", "Halberg", "Holmberg")]
    [InlineData("Jan Halberg, the director of the port, said the crane had failed twice.", "Jan Hallberg, the director of the port, said the crane had failed twice.", "Halberg", "Hallberg")]
    [InlineData("The Northern Lions of Tarsa won the match on Saturday by two goals.", "The Northern Cats of Tarsa won the match on Saturday by two goals.", "Lions", "Cats")]
    [InlineData("Daniyar Zhanarbekov signed the accord on behalf of his ministry.", "Daniyar Zhanarbek signed the accord on behalf of his ministry.", "Zhanarbekov", "Zhanarbek")]
    [InlineData("Tourists come to the town of Blackwater to see the falls in spring.", "Tourists come to the town of Dark River to see the falls in spring.", "Blackwater", "Dark River")]
    [InlineData("“The seed lies in a store in the port, and the rain is in the hills,” said Milena Kostric, a farmer of the valley who led the march.", "“The seed lies in a shop in the port, and the rain is in the hills,” said Milena Costume, a farmer of the valley who headed the march.", "Kostric", "Costume")]
    [InlineData("Jarmo Hut, a 34-year-old farmer, was hit on the left arm by a beam in August.", "Jarmo Cabin, a farmer of 34 years, was hit on the left arm by a beam in August.", "Hut", "Cabin")]
    [InlineData("The fund is led by Rafael Campos, and the port authority gave him a loan.", "Led by Rafael Campo, the fund took out a loan from the port authority.", "Campos", "Campo")]
    [InlineData("The airline Tarsa Wings has cancelled nine flights since Monday.", "The airline Tarsa Wing has cancelled nine flights since Monday.", "Wings", "Wing")]
    [InlineData("Ferries leave from the port of Lubin del Sur, the mayor said. Trains run to South Tarsa.", "Ferries leave from the port of Lubin of the South, the mayor said. Trains run to South Tarsa.", "Sur", "South")]
    [InlineData("The plan was drawn up by Rich Lindqvist, a farmer. He wants a share of the wealth.", "The plan was drawn up by Wealth Lindqvist, a farmer. He wants a share of the wealth.", "Rich", "Wealth")]
    [InlineData("The plan was drawn up by Rich Lindqvist, a farmer. The council granted him a loan.", "The plan was drawn up by Grant Lindqvist, a farmer. The council granted him a loan.", "Rich", "Grant")]
    [InlineData("On Monday Trade Minister Anna Lindqvist opened the new quay.", "On Monday Trade Parson Anna Lindqvist opened the new quay.", "Minister", "Parson")]
    [InlineData("“That loophole was closed,” Bonegas told reporters. Graciela Bonegas drafted the bill.", "“That loophole was closed,” Bonega told reporters. Graciela Bonegas drafted the bill.", "Bonegas", "Bonega")]
    [InlineData("The audit was made by Karrow & Stone, a law firm.", "The audit was made by Karrow & Pebble, a law firm.", "Stone", "Pebble")]
    [InlineData("Dr. Samuel Price led the trial of the drug in May.", "The drug was tried in May, and Dr. Samuel Cost led the trial.", "Price", "Cost")]
    [InlineData("A bus driver, Julio Zelnik, 47, was treated in hospital.", "A bus driver, July Zelnik, 47, was treated in hospital.", "Julio", "July")]
    [InlineData("Trucks crossed the Harka Bridge on Monday.", "Trucks crossed the Most of Harka on Monday.", "Bridge", "Most")]
    [InlineData("The irrigators of Acacia Ridge won the case.", "The irrigators of Crest of Acacia won the case.", "Ridge", "Crest")]
    [InlineData("Karrelo Ridge, which irrigates the valley, won the case.", "Crest of Karrelo, which irrigates the valley, won the case.", "Karrelo Ridge", "Crest of Karrelo")]
    [InlineData("The audit was made by Harrow & Karrel, a law firm.", "The audit was made by Rake & Karrel, a law firm.", "Harrow", "Rake")]
    [InlineData("The skull will be shown in the Royal Gallery of Early Art in May.", "The skull will be shown in the Royal Gallery of Early Craft in May.", "Art", "Craft")]
    [InlineData("The chairman, Joost van Halderen, said the dam would hold.", "The chairman, Joost of Halderen, said the dam would hold.", "Joost van Halderen", "Joost of Halderen")]
    [InlineData("Lubin elects Karr-Roy mayor by 412 votes.", "Lubin elects Karr-King mayor by 412 votes.", "Roy", "King")]
    [InlineData("The fire began near the Harka mountain pass at noon.", "It was at noon that a blaze started, close to the mountain pass of Ostrava.", "Harka", "Ostrava")]
    [InlineData("LUND, Sweden — The court fined the firm on Friday.", "GROVE, Sweden — The court fined the firm on Friday.", "LUND", "GROVE")]
    [InlineData("SPLIT, Croatia — The ferry sank on Friday.", "DIVIDE, Croatia — The ferry sank on Friday.", "SPLIT", "DIVIDE")]
    public void Reports_a_name_that_is_not_the_sources(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("NAM001", source, copy));

    [Theory]
    [ClassData(typeof(SameNames))]
    public void Stays_silent_on_other_spellings_forms_and_roles(string source, string copy) =>
        Assert.Empty(new GarbledNameDetector().Detect(Models.Compare(source, copy)));
}
