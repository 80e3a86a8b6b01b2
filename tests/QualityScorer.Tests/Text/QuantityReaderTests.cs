using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("It cost €1.2 million.", 1_200_000, "euro")]
    [InlineData("It cost US$3m.", 3_000_000, "dollar:us")]
    [InlineData("It cost NZ$12,000 then.", 12_000, "dollar:nz")]
    [InlineData("It cost 12,000 New Zealand dollars.", 12_000, "dollar:nz")]
    [InlineData("It cost Sh12,000 then.", 12_000, "shilling")]
    [InlineData("It cost KSh 12,000 then.", 12_000, "shilling:ke")]
    [InlineData("It cost 12,000 Kenyan shillings.", 12_000, "shilling:ke")]
    [InlineData("It cost N12,000 then.", 12_000, "naira")]
    [InlineData("It cost ₦12,000 then.", 12_000, "naira")]
    [InlineData("It cost Rs. 500 then.", 500, "rupee")]
    [InlineData("It cost CHF 500 then.", 500, "franc:ch")]
    [InlineData("It took an hour and a half.", 1.5, "hour")]
    [InlineData("It took two-and-a-half years.", 2.5, "year")]
    [InlineData("It took 2 1/2 years.", 2.5, "year")]
    [InlineData("It took 2½ years.", 2.5, "year")]
    [InlineData("It took one hour and 30 minutes.", 1.5, "hour")]
    [InlineData("It took half an hour.", 0.5, "hour")]
    [InlineData("It took a quarter of an hour.", 0.25, "hour")]
    [InlineData("It took 2:04:26 in all.", 7466, "second")]
    [InlineData("Two thirds of them left.", 2.0 / 3, "share")]
    [InlineData("Three-quarters left.", 0.75, "share")]
    [InlineData("One in five left.", 0.2, "share")]
    [InlineData("Half of them left.", 0.5, "share")]
    [InlineData("Half a million people left.", 500_000, null)]
    [InlineData("Half a dozen people left.", 6, null)]
    [InlineData("It covers 500 sq km.", 500, "square_kilometer")]
    [InlineData("It holds 3.1 billion cubic metres.", 3.1e9, "cubic_meter")]
    [InlineData("It drove 62 miles an hour.", 62, "mile_hour")]
    [InlineData("It was 30 degrees Celsius.", 30, "degree:celsius")]
    [InlineData("It used 2.2 billion kilowatt-hours.", 2.2e9, "kilowatt_hour")]
    [InlineData("It rose by a quarter point.", 0.25, "percentage_point")]
    [InlineData("Twenty-three people came.", 23, null)]
    [InlineData("It was the twenty-first game.", 21, null)]
    [InlineData("It was in the 70's.", 1970, null)]
    [InlineData("Dozens came.", 12, null)]
    [InlineData("Hundreds of thousands came.", 100_000, null)]
    [InlineData("It left at half past three.", 210, "half-day")]
    [InlineData("It left at 3 p.m. sharp.", 900, null)]
    [InlineData("King Charles III spoke.", 3, null)]
    public void Reads_one_quantity(string text, double value, string? unit)
    {
        var quantity = Assert.Single(QuantityReader.Read(Document.Parse(text)));
        Assert.Equal(value, quantity.Value, 1e-9 * Math.Abs(value));
        Assert.Equal(unit, quantity.Unit);
    }

    [Theory]
    [InlineData("a third term")]
    [InlineData("in the third quarter, he said")]
    [InlineData("the A4 sheet and the N95 mask")]
    [InlineData("she won the game")]
    public void Reads_no_share_and_no_money(string text) =>
        Assert.DoesNotContain(QuantityReader.Read(Document.Parse(text)), q => q.Unit is "share" || (q.Unit is { } unit && Currencies.Contains(unit)));

    [Theory]
    [InlineData("It opened on 2021-03-22.", 22, 3, 2021)]
    [InlineData("It opened on 22/03/2021.", 22, 3, 2021)]
    [InlineData("It opened on 22.3.2021 at last.", 22, 3, 2021)]
    public void Reads_dates_in_figures(string text, int day, int month, int year)
    {
        var quantities = QuantityReader.Read(Document.Parse(text));
        Assert.Equal([day, month, year], quantities.Select(q => (int)q.Value));
        Assert.Equal(QuantityKind.Month, quantities[1].Kind);
    }

    [Theory]
    [InlineData("It left in 2018.", "It left in 2020.", false)]
    [InlineData("It cost 1,930 euros.", "It cost 2,000 euros.", false)]
    [InlineData("It cost 1,985 euros.", "It cost about 2,000 euros.", true)]
    [InlineData("It took 48 hours.", "It took two days.", true)]
    [InlineData("It took 14 days.", "It took a fortnight.", true)]
    [InlineData("It took 14 days.", "It took three weeks.", false)]
    [InlineData("It cost 5 New Zealand dollars.", "It cost 5 Australian dollars.", false)]
    [InlineData("It cost 5 New Zealand dollars.", "It cost $5.", true)]
    [InlineData("It measured 272.000 cases.", "It measured 272,000 cases.", true)]
    [InlineData("It was 30 degrees Celsius.", "It was 86 degrees Fahrenheit.", true)]
    [InlineData("Thousands came.", "Some 4,000 came.", true)]
    [InlineData("Thousands came.", "Hundreds came.", false)]
    [InlineData("A quarter of them came.", "25% came.", true)]
    [InlineData("It left at 15:00 sharp.", "It left at 3 p.m. sharp.", true)]
    [InlineData("It left at 15:00 sharp.", "It left at 3 a.m. sharp.", false)]
    public void Compares(string a, string b, bool agree) =>
        Assert.Equal(agree, QuantityReader.Read(Document.Parse(a))[0].Agrees(QuantityReader.Read(Document.Parse(b))[0]));
}
