using QualityScorer.Evidence;

namespace QualityScorer.Tests.Evidence.Names;

public sealed class NameFormsTests
{
    [Theory]
    [InlineData("The shares of Meghna Trust Bank rose by 4 percent on Tuesday.", "The shares of Meghna Trust Bench rose by 4 percent on Tuesday.", "Bench")]
    [InlineData("Floods in Sylhet and Rangpur destroyed the rice, the ministry said.", "Floods in Silhouette and Rangpur destroyed the rice, the ministry said.", "Silhouette")]
    [InlineData("Police questioned Griet Vandermoortele about the theft on Monday.", "Police questioned Griet Vandermorteel about the theft on Monday.", "Vandermorteel")]
    public void Reports_a_name_that_became_another_word(string source, string copy, string place) =>
        Assert.Contains(DetectorCatalog.Detect(Models.Compare(source, copy)), i => i.Detector == "NAM001" && i.Copy?.Of(copy).ToString() == place);

    [Theory]
    [InlineData("General Élie Rabemanoro led the operation in the valley.", "Gen. Elie Rabemanoro led the operation in the valley.")]
    [InlineData("She will wear the number 19 in the final on Saturday.", "She will wear the No. 19 in the final on Saturday.")]
    [InlineData("Cape Verde votes again on Sunday, the commission said.", "Cabo Verde votes again on Sunday, the commission said.")]
    [InlineData("The Apparel Exporters' Forum, which has 400 members, welcomed the offer.", "The Apparel Exporters' Forum (AEF), which has 400 members, welcomed the offer.")]
    [InlineData("A doctoral student found the plate in a crate of quilts.", "A PhD student found the plate in a crate of quilts.")]
    public void Stays_silent_on_another_form_of_the_name(string source, string copy) =>
        Assert.DoesNotContain(DetectorCatalog.Detect(Models.Compare(source, copy)), i => i.Dimension == Dimension.Names);
}
