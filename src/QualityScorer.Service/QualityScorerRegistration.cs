using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace QualityScorer.Service;

/// <summary>Registers the scorer.</summary>
public static class QualityScorerRegistration
{
    /// <summary>Adds <see cref="IQualityScorer"/> with the models of this program.</summary>
    public static IServiceCollection AddQualityScorer(this IServiceCollection services) => services.AddQualityScorer(_ => { });

    /// <summary>Adds <see cref="IQualityScorer"/> with the options of a section of the configuration.</summary>
    public static IServiceCollection AddQualityScorer(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<QualityScorerOptions>().Bind(section).ValidateOnStart();
        return services.AddQualityScorer(_ => { });
    }

    /// <summary>Adds <see cref="IQualityScorer"/> with the options that <paramref name="configure"/> sets.</summary>
    public static IServiceCollection AddQualityScorer(this IServiceCollection services, Action<QualityScorerOptions> configure)
    {
        services.AddOptions<QualityScorerOptions>().Configure(configure).ValidateOnStart();
        return services.AddSingleton<IQualityScorer, QualityScorerService>();
    }
}
