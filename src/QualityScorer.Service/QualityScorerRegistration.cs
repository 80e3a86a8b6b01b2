using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QualityScorer.Service.Models;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service;

/// <summary>Registers the scorer.</summary>
public static class QualityScorerRegistration
{
    /// <summary>Adds <see cref="IQualityScorer"/> with the models of this program.</summary>
    public static IServiceCollection AddQualityScorer(this IServiceCollection services) => services.AddQualityScorer(static _ => { });

    /// <summary>Adds <see cref="IQualityScorer"/> with the options of a section of the configuration, for instance <c>QualityScorer</c>.</summary>
    public static IServiceCollection AddQualityScorer(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<QualityScorerOptions>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true);
        return services.AddQualityScorer();
    }

    /// <summary>Adds <see cref="IQualityScorer"/> with the options that <paramref name="configure"/> sets. Calls add up: the last word on an option holds.</summary>
    public static IServiceCollection AddQualityScorer(this IServiceCollection services, Action<QualityScorerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<QualityScorerOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QualityScorerOptions>, QualityScorerOptionsValidator>());
        services.AddLogging().AddMetrics();
        services.TryAddSingleton<ScoringMetrics>();
        services.TryAddSingleton<ModelStore>();
        services.TryAddSingleton<ScoringThreads>();
        services.TryAddSingleton<QualityScorerService>();
        services.TryAddSingleton<IQualityScorer>(static provider => provider.GetRequiredService<QualityScorerService>());
        services.TryAddSingleton<ApiKeys>();
        services.TryAddSingleton<Admission>();
        services.TryAddSingleton<RequestGate>();
        services.TryAddSingleton<RequestReader>();
        services.TryAddSingleton<ModelWatch>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ModelWatch>(static provider => provider.GetRequiredService<ModelWatch>()));
        return services;
    }
}
