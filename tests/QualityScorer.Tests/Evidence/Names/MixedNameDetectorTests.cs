using QualityScorer.Evidence.Names;

namespace QualityScorer.Tests.Evidence.Names;

public sealed class MixedNameDetectorTests
{
    private const string Id = "NAM004";

    [Theory]
    [InlineData("Salim al-Karrani leads the port. Then Yusuf al-Maarif, who sits on the council, spoke.", "Salim al-Karrani leads the port. Then Yusuf al-Karrani, who sits on the council, spoke.", "Yusuf al-Maarif", "Yusuf al-Karrani")]
    [InlineData("Marta Halberg runs the mill. Analyst Daniel Zelnik of Tarsa said prices rose.", "Marta Halberg runs the mill. Analyst Daniel Halberg of Tarsa said prices rose.", "Daniel Zelnik", "Daniel Halberg")]
    [InlineData("Marta Halberg runs the mill. Its sales director, Paula Ferrano, said so.", "Marta Halberg runs the mill. Its sales director, Marta Ferrano, said so.", "Paula Ferrano", "Marta Ferrano")]
    [InlineData("The vessel belongs to Brattvik Shipping. The minister, Halvard Lunde, praised it.", "The vessel belongs to Brattvik Shipping. The minister, Halvard Brattvik, praised it.", "Halvard Lunde", "Halvard Brattvik")]
    [InlineData("Today Fisheries Minister Livia Kowalczyk was to meet the union. Carlo Zelnik left.", "Today Fisheries Minister Livia Zelnik was to meet the union. Carlo Zelnik left.", "Livia Kowalczyk", "Livia Zelnik")]
    public void Reports_two_people_made_into_one(string source, string copy, string from, string to) => Assert.Contains((from, to), Fired.On(Id, source, copy));

    [Theory]
    [InlineData("Marta Halberg and Paula Ferrano run the mill.", "Paula Ferrano and Marta Halberg run the mill.")]
    [InlineData("Marta Halberg runs the mill with her wife, Paula Halberg.", "Paula Halberg and her wife Marta run the mill.")]
    [InlineData("German Chancellor Marta Halberg met Paula Ferrano.", "The German chancellor, Halberg, met Ferrano.")]
    public void Stays_silent_on_names_kept_whole(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));

    [Theory]
    [ClassData(typeof(SameNames))]
    public void Stays_silent_on_the_same_name_in_other_words(string source, string copy) => Assert.Empty(new MixedNameDetector().Detect(Models.Compare(source, copy)));
}
